package dev.groundwork.feedback.closing;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Closes what a release newly answers, and reopens what it no longer does. What was dealt with last is kept in the
/// database, beside what came of it: whoever is killed in between does the same once more, and nothing is done twice.
public final class Closing {

    private final Database database;
    private final Answered answered;
    private final Clock clock;

    public Closing(Database database, Clock clock) {
        this.database = database;
        this.answered = database.reading(Answered.class);
        this.clock = clock;
    }

    /// Deals with a release that went live.
    public void deal(LiveRelease live) {
        if (!Turn.isNeeded(answered.all(), Claim.of(live, answered))) {
            return;
        }
        database.writer().submit(Answered.class, statements -> {
            // Asked again: the desk may have merged some meanwhile.
            var says = Claim.of(live, statements);
            new Turn(statements, live, clock.instant()).to(says);
            return says.size();
        });
    }

    /// What pages say and nothing came of.
    public List<Fruitless> fruitless(LiveRelease live) {
        return Stream.concat(
                        answered.fruitless().stream().map(row -> Fruitless.of(live, row)),
                        live.release().pages().stream().flatMap(this::unquoted))
                .toList();
    }

    private Stream<Fruitless> unquoted(ReleasedPage page) {
        var decision = page.decision();
        return decision == null
                ? Stream.empty()
                : decision.quotes().stream()
                        .filter(id -> !answered.mayBeQuoted(id, page.address()))
                        .map(id -> Fruitless.unquoted(page, id));
    }
}

package dev.groundwork.feedback.challenge;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Inbox;
import dev.groundwork.feedback.item.Intake;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.item.Press;
import dev.groundwork.feedback.item.Receipt;
import dev.groundwork.feedback.item.Submission;
import dev.groundwork.feedback.live.LiveRelease;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes challenges and gives them back.
public final class ChallengeIntake implements Intake<NewChallenge> {

    private final Inbox inbox;
    private final Challenges challenges;

    public ChallengeIntake(Database database, Inbox inbox) {
        this.inbox = inbox;
        this.challenges = database.reading(Challenges.class);
    }

    @Override
    public Kind kind() {
        return Kind.CHALLENGE;
    }

    @Override
    public Class<NewChallenge> fields() {
        return NewChallenge.class;
    }

    @Override
    public Receipt take(NewChallenge sent, Press press) {
        var text = sent.checked();
        return inbox.accept(
                new Submission<>(
                        kind(),
                        sent,
                        Challenges.class,
                        () -> new Submission.About(null, null),
                        (statements, id) -> statements.add(id, text)),
                press);
    }

    @Override
    public Listing<Challenges.Kept> list(Cursor before, int limit) {
        return Listing.of(
                challenges.before(before, limit + 1), limit, kept -> new Cursor(kept.receivedAt(), kept.id()));
    }

    @Override
    public String template() {
        return "challenge";
    }

    @Override
    public Map<String, @Nullable Object> around(LiveRelease now, Map<String, List<String>> values) {
        return Map.of();
    }
}

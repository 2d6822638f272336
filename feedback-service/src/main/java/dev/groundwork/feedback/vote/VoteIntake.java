package dev.groundwork.feedback.vote;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Inbox;
import dev.groundwork.feedback.item.Intake;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.item.Press;
import dev.groundwork.feedback.item.Receipt;
import dev.groundwork.feedback.item.Submission;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes votes and gives them back.
public final class VoteIntake implements Intake<NewVote> {

    private final Inbox inbox;
    private final Votes votes;
    private final AddressBook addresses;
    private final Live live;

    public VoteIntake(Database database, Inbox inbox, AddressBook addresses, Live live) {
        this.inbox = inbox;
        this.votes = database.reading(Votes.class);
        this.addresses = addresses;
        this.live = live;
    }

    @Override
    public Kind kind() {
        return Kind.VOTE;
    }

    @Override
    public Class<NewVote> fields() {
        return NewVote.class;
    }

    @Override
    public Receipt take(NewVote sent, Press press) {
        var vote = sent.toVote();
        return inbox.accept(
                new Submission<>(
                        kind(),
                        sent,
                        Votes.class,
                        () -> new Submission.About(addresses.page(live.now(), vote.page()), null),
                        (statements, id) -> statements.add(id, vote),
                        (statements, id) -> statements.change(id, vote),
                        true),
                press);
    }

    /// A vote as it is shown.
    public record Shown(
            String id,
            Kind kind,
            Instant receivedAt,
            String state,
            boolean anonymous,
            @Nullable String page,
            @Nullable String version,
            boolean worth,
            List<String> reasons,
            @Nullable String comment) {

        static Shown of(Votes.Kept kept) {
            return new Shown(
                    kept.id(),
                    Kind.VOTE,
                    kept.receivedAt(),
                    kept.state(),
                    kept.anonymous(),
                    kept.page(),
                    kept.version(),
                    kept.worth(),
                    kept.reasons().isEmpty()
                            ? List.of()
                            : List.of(kept.reasons().split(" ", -1)),
                    kept.comment());
        }
    }

    @Override
    public Listing<Shown> list(Cursor before, int limit) {
        var read = votes.before(before, limit + 1).stream().map(Shown::of).toList();
        return Listing.of(read, limit, vote -> new Cursor(vote.receivedAt(), vote.id()));
    }

    @Override
    public String template() {
        return "vote";
    }

    @Override
    public Map<String, @Nullable Object> around(LiveRelease now, Map<String, List<String>> values) {
        var page = values.get("page");
        if (page == null) {
            throw new InvalidInput("A vote needs the page it is about. Open the page and press its button.");
        }
        return Map.of("page", now.reference(addresses.page(now, page.getFirst())));
    }

    @Override
    public Map<String, @Nullable Object> aroundRefused(LiveRelease now, Map<String, List<String>> values) {
        var around = new HashMap<String, @Nullable Object>();
        var page = values.get("page");
        around.put(
                "page",
                page == null
                        ? null
                        : addresses
                                .find(now, page.getFirst())
                                .map(now::reference)
                                .orElse(null));
        return around;
    }
}

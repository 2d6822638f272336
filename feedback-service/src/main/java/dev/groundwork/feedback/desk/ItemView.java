package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item as the desk shows it.
///
/// @param seen by which a move says which item it means, as it was seen
/// @param sender the name of who sent it, where it has one
/// @param answer the page that answers it
/// @param released whether its line is shown on the page; null where there is none that may be
/// @param assignee the name of who takes care of it
/// @param aside until when it is put aside; null where it is not
/// @param reply what its sender is told
public record ItemView(
        String id,
        String seen,
        String kind,
        String kindName,
        String state,
        String stateName,
        boolean open,
        Day received,
        @Nullable String text,
        List<String> details,
        @Nullable PageRef page,
        @Nullable String product,
        boolean anonymous,
        boolean elsewhere,
        @Nullable String sender,
        @Nullable Boolean released,
        @Nullable PageRef answer,
        @Nullable String assignee,
        List<String> tags,
        @Nullable Day aside,
        @Nullable String mergedInto,
        @Nullable String reply) {

    static ItemView of(LiveRelease live, Arrived item) {
        var words = live.templates().words();
        var zone = live.release().site().timeZone();
        var aside = item.snoozedUntil();
        return new ItemView(
                item.id(),
                item.id() + "." + item.revision(),
                item.kind(),
                words.of("kind." + item.kind()),
                item.state(),
                words.of("state." + item.state()),
                State.of(item.state()).isOpen(),
                Day.of(item.receivedAt(), zone),
                item.text() == null ? item.comment() : item.text(),
                Details.of(live, item),
                item.page() == null ? null : live.reference(item.page()),
                product(live, item.product()),
                item.anonymous(),
                item.elsewhere(),
                item.sender(),
                mayBeShown(item) ? item.released() : null,
                item.answeredBy() == null ? null : live.reference(item.answeredBy()),
                item.assignee() == null ? null : live.person(item.assignee()).name(),
                item.tags().isEmpty() ? List.of() : List.of(item.tags().split(" ", -1)),
                aside == null ? null : Day.named(aside.atZone(zone).toLocalDate()),
                item.mergedInto(),
                item.reply());
    }

    private static boolean mayBeShown(Arrived item) {
        return item.quote() && item.said() != null && item.page() != null;
    }

    private static @Nullable String product(LiveRelease live, @Nullable String id) {
        return id == null ? null : Term.nameOf(live.release().vocabularies().products().stream(), id);
    }
}

package dev.groundwork.feedback.mine;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody sent, as the template shows it.
///
/// @param receipt the code by which it was found; null where the device is enough
/// @param looked whether a receipt was looked up
public record MineView(List<ItemView> items, @Nullable String receipt, boolean looked, String key, String token) {

    /// One of them.
    ///
    /// @param became what became of it, in a sentence
    /// @param reply the answer, or why it was declined
    /// @param answer the page that answers it
    /// @param asks whether to ask if that answered it
    /// @param news whether the sender has not seen yet what became of it
    /// @param named whether the sender's name stands beside what a page did with it; null where none can
    public record ItemView(
            String id,
            String kind,
            String kindName,
            Day received,
            @Nullable String text,
            @Nullable String detail,
            @Nullable PageRef page,
            boolean anonymous,
            String became,
            @Nullable String reply,
            @Nullable PageRef answer,
            boolean asks,
            boolean news,
            @Nullable Boolean named) {}

    /// What is known of the one who looks.
    ///
    /// @param judged the items of which the sender said already whether that answered it
    /// @param news the items of which something became since the sender looked last
    /// @param late the questions that are late
    record Known(Set<String> judged, Set<String> news, Set<String> late) {}

    static List<ItemView> items(
            LiveRelease now, LocalDate today, List<Sent> sent, List<Mine.Joined> joined, Known known) {
        var zone = now.release().site().timeZone();
        var words = now.templates().words();
        var became = new Became(now, today, known.late());
        var said = new Said(now);
        var mine = sent.stream()
                .map(item -> new ItemView(
                        item.id(),
                        item.kind(),
                        words.of("kind." + item.kind()),
                        item.anonymous()
                                ? Day.of(item.receivedAt().atZone(zone).toLocalDate())
                                : Day.of(item.receivedAt(), zone),
                        item.text() == null ? item.comment() : item.text(),
                        said.of(item),
                        item.page() == null ? null : now.reference(item.page()),
                        item.anonymous(),
                        became.of(item),
                        item.reply(),
                        became.answer(item.answeredBy()),
                        !item.kind().equals(Kind.POSITIONING.id())
                                && asks(item.id(), item.state(), item.reply(), item.answeredBy(), known.judged()),
                        known.news().contains(item.id()),
                        item.answeredBy() == null ? null : item.named()));
        var too = joined.stream()
                .map(item -> new ItemView(
                        item.id(),
                        Kind.QUESTION.id(),
                        words.of("kind.question"),
                        Day.of(item.receivedAt().atZone(zone).toLocalDate()),
                        item.text(),
                        "A colleague asked it; you have it too",
                        null,
                        false,
                        became.of(item),
                        item.reply(),
                        became.answer(item.answeredBy()),
                        asks(item.id(), item.state(), item.reply(), item.answeredBy(), known.judged()),
                        known.news().contains(item.id()),
                        null));
        return Stream.concat(mine, too).toList();
    }

    private static boolean asks(
            String id, String state, @Nullable String reply, @Nullable String answeredBy, Set<String> judged) {
        return State.of(state) == State.ANSWERED && (reply != null || answeredBy != null) && !judged.contains(id);
    }
}

package dev.groundwork.feedback.closing;

import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.release.ReleasedPage;
import org.jspecify.annotations.Nullable;

/// An id in `answers` of a page that closed nothing, or in its `quotes` that shows nothing.
///
/// @param why what is the matter, in a sentence
/// @param remedy what to do
public record Fruitless(PageRef page, String id, String why, String remedy) {

    static Fruitless of(LiveRelease live, Answered.Fruitless row) {
        return new Fruitless(live.reference(row.page()), row.item(), why(live, row), remedy(row.state(), row.near()));
    }

    /// An id in `quotes` of which nothing is shown.
    static Fruitless unquoted(ReleasedPage page, String id) {
        return new Fruitless(
                new PageRef(page.address(), page.title(), page.type().id()),
                id,
                "Nobody said that about this page, or not that it may be shown: nothing of it is.",
                "Take it out of 'quotes' of this page.");
    }

    private static String why(LiveRelease live, Answered.Fruitless row) {
        if (row.state() == null) {
            return "There is no such item: the id is mistyped, or its sender took it back.";
        }
        if (row.by() != null) {
            return "It was answered already, by \"%s\"."
                    .formatted(live.reference(row.by()).title());
        }
        return State.of(row.state()) == State.DECLINED ? "It was declined." : "It was answered already.";
    }

    private static String remedy(@Nullable String state, @Nullable String near) {
        if (state != null) {
            return "Nobody is told again. Take it out of 'answers' of this page.";
        }
        return near == null
                ? "Copy the id from the desk, or take it out of 'answers' of this page."
                : "Did you mean %s? Write that into 'answers' of this page.".formatted(near);
    }
}

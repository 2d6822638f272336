package dev.groundwork.feedback.closing;

import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import org.jspecify.annotations.Nullable;

/// An id in `answers` of a page that closed nothing.
///
/// @param why what is the matter, in a sentence
/// @param remedy what to do
public record Fruitless(PageRef page, String id, String why, String remedy) {

    static Fruitless of(LiveRelease live, Answered.Fruitless row) {
        return new Fruitless(live.reference(row.page()), row.item(), why(live, row), remedy(row.state(), row.near()));
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

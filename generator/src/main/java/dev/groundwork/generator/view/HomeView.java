package dev.groundwork.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page.
///
/// @param quiet the quiet time it is or that comes next; null where there is none
public record HomeView(
        List<Card> newest,
        List<ToCome> toCome,
        int total,
        @Nullable Quiet quiet) {

    /// Days on which nothing is launched.
    ///
    /// @param now whether they have begun
    /// @param part of what they are the last: `the last month of the quarter`
    public record Quiet(Day from, Day until, boolean now, String part) {}

    /// A product that is not launched yet.
    public record ToCome(
            String address,
            String title,
            @Nullable PositioningView positioning,
            @Nullable Day launchDate) {}
}

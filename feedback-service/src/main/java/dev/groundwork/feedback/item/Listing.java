package dev.groundwork.feedback.item;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next where the list goes on; null at its end
public record Listing<T>(List<T> items, @Nullable String next) {

    /// Cuts a list that was read with one more than asked for, which only says that there is more.
    public static <T> Listing<T> of(List<T> read, int limit, Function<T, Cursor> place) {
        if (read.size() <= limit) {
            return new Listing<>(read, null);
        }
        var shown = read.subList(0, limit);
        return new Listing<>(List.copyOf(shown), place.apply(shown.getLast()).text());
    }
}

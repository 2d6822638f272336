package dev.groundwork.feedback.item;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something to be kept: what was sent, and what its kind does with it.
///
/// @param statements of the kind
/// @param about asked only for what is new: the same press again gets its old answer although the page has gone since
/// @param keep writes the kind's own part under this id
/// @param change writes it over what the sender said before; null where every press counts by itself
/// @param oncePerPage whether a sender has one say about a page, so that his next one replaces it
public record Submission<S extends Items>(
        Kind kind,
        NewItem sent,
        Class<S> statements,
        Supplier<About> about,
        BiConsumer<S, String> keep,
        @Nullable BiConsumer<S, String> change,
        boolean oncePerPage) {

    /// Where every press counts by itself.
    public Submission(Kind kind, NewItem sent, Class<S> statements, Supplier<About> about, BiConsumer<S, String> keep) {
        this(kind, sent, statements, about, keep, null, false);
    }

    /// What the item is about.
    ///
    /// @param page its address now
    public record About(@Nullable String page, @Nullable String product) {}
}

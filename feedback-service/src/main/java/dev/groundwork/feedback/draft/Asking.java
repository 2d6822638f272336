package dev.groundwork.feedback.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question or an objection, as far as a page about it needs to know it.
///
/// @param text what was asked, or what a customer said; null where the item names a page instead
/// @param reply what its sender is told
/// @param mergedInto the id of the item that stands for it
/// @param others how many more said the same with a press
public record Asking(
        String id,
        String kind,
        Instant receivedAt,
        String state,
        @Nullable String text,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String stage,
        @Nullable String reply,
        @Nullable String mergedInto,
        int others) {}

package dev.groundwork.feedback.positioning;

import org.jspecify.annotations.Nullable;

/// Where a rep would place a product to come.
///
/// @param page of the product to come
/// @param choice one of the drafts
/// @param comparedTo a product id
/// @param relation to that product
/// @param quote whether the text may be shown to colleagues, without a name
public record Placement(
        String page,
        @Nullable String choice,
        @Nullable String text,
        @Nullable String comparedTo,
        @Nullable String relation,
        boolean quote) {}

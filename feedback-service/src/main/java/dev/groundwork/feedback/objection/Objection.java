package dev.groundwork.feedback.objection;

import org.jspecify.annotations.Nullable;

/// What a customer objected to, and what became of the answer.
///
/// @param page where it was heard of; names the objection where there is no text
/// @param said what the rep answered
/// @param quote whether what was said may be shown, without a name
/// @param verbatim the customer's own words
public record Objection(
        @Nullable String text,
        @Nullable String page,
        @Nullable String outcome,
        @Nullable String said,
        boolean quote,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String stage,
        @Nullable String verbatim) {}

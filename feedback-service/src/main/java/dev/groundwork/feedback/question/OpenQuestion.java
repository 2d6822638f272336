package dev.groundwork.feedback.question;

import org.jspecify.annotations.Nullable;

/// A question that no page answered.
///
/// @param page where it came up
public record OpenQuestion(
        String text,
        @Nullable String neededBy,
        @Nullable String product,
        @Nullable String page) {}

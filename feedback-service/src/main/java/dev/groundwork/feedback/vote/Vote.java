package dev.groundwork.feedback.vote;

import org.jspecify.annotations.Nullable;

/// What one reader thought of one page.
///
/// @param reasons ids, with a blank between two
public record Vote(
        String page,
        boolean worth,
        String reasons,
        @Nullable String comment) {}

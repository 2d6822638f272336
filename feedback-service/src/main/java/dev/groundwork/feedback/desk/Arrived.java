package dev.groundwork.feedback.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of any kind, with the fields of every kind; those of other kinds are missing.
///
/// @param answeredBy the page that answers it
/// @param sender the name of who sent it, where it has one
public record Arrived(
        String id,
        String kind,
        Instant receivedAt,
        String state,
        boolean anonymous,
        @Nullable String sender,
        @Nullable String page,
        @Nullable String product,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable String said,
        boolean quote,
        @Nullable String competitor,
        @Nullable String stage,
        @Nullable String verbatim,
        @Nullable Boolean worth,
        @Nullable String reasons,
        @Nullable String comment,
        @Nullable String choice,
        @Nullable String comparedTo,
        @Nullable String relation,
        @Nullable String neededBy,
        boolean released,
        int others,
        @Nullable String answeredBy) {}

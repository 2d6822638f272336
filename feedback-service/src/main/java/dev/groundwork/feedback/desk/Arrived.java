package dev.groundwork.feedback.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of any kind, with the fields of every kind; those of other kinds are missing.
///
/// @param others how many more say the same: with a press, or in an item that was merged into this one
/// @param answeredBy the page that answers it
/// @param assignee the address of who takes care of it
/// @param tags with a blank between two
/// @param reply what its sender is told
/// @param elsewhere whether the desk took it down
/// @param revision how often it was changed
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
        @Nullable String answeredBy,
        @Nullable String assignee,
        String tags,
        @Nullable Instant snoozedUntil,
        @Nullable String mergedInto,
        @Nullable String reply,
        int revision,
        boolean elsewhere) {}

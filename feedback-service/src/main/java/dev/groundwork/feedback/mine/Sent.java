package dev.groundwork.feedback.mine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item of any kind as its sender gets it back: all that is kept of it, but for what only tells devices apart.
///
/// @param released whether marketing shows the line on the page
/// @param answeredBy the page that answers it
/// @param reply the answer, or why it was declined
/// @param named whether the sender's name stands beside what came of it; null where none can
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sent(
        String id,
        String kind,
        Instant receivedAt,
        @Nullable Instant capturedAt,
        String state,
        boolean anonymous,
        @Nullable String page,
        @Nullable String version,
        @Nullable String product,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable String said,
        @Nullable Boolean quote,
        @Nullable Boolean released,
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
        @Nullable String answeredBy,
        @Nullable String reply,
        @Nullable Boolean named) {}

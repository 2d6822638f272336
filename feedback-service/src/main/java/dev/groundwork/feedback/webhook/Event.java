package dev.groundwork.feedback.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What another program is told. It never says who sent something.
///
/// @param id the same however often it is sent
/// @param event `received`, `answered`, `declined`, `reopened` or `published`
/// @param at of what came without a name: the hour
/// @param url where a person sees it
@JsonInclude(JsonInclude.Include.NON_NULL)
record Event(
        String id,
        String event,
        Instant at,
        String url,
        @Nullable About item,
        @Nullable Answer answer,
        @Nullable Published release) {

    /// The item it happened to.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record About(
            String id,
            String kind,
            String state,
            Instant receivedAt,
            boolean anonymous,
            @Nullable String product,
            @Nullable String page,
            @Nullable String text) {}

    /// What its sender is told.
    ///
    /// @param text the answer, or why it was declined
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable String text,
            @Nullable String page,
            @Nullable String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(String id, @Nullable String commit, int pages) {}
}

package dev.groundwork.feedback.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the sender is told: it was kept.
///
/// @param receivedAt the hour only, where it is anonymous
/// @param receipt the code by which an anonymous sender can ask for it; nobody else knows it
public record Receipt(
        String id,
        Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String receipt) {}

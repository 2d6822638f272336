package dev.groundwork.feedback.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of every kind of input.
///
/// @param device hash of the cookie's value, or of the account of who is signed in
/// @param person id of who is signed in
/// @param receipt hash of the code that an anonymous sender was given
public record Item(
        String id,
        String kind,
        Instant receivedAt,
        @Nullable Instant capturedAt,
        boolean anonymous,
        @Nullable String device,
        @Nullable String person,
        @Nullable String receipt,
        @Nullable String page,
        @Nullable String version,
        @Nullable String product) {

    public Item {
        if (anonymous && (device != null || person != null || capturedAt != null)) {
            throw new IllegalArgumentException("anonymous input keeps neither sender nor time");
        }
    }
}

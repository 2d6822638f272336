package dev.groundwork.release;

import java.time.Instant;

/// A commit, as far as people need to recognise it.
///
/// @param id in full
/// @param subject the first line of its message
/// @param author by name alone
/// @param at when it was committed
public record Commit(String id, String subject, String author, Instant at) {

    private static final int SHORT = 7;

    /// The start of the id, as people write it.
    public String shortId() {
        return id.substring(0, Math.min(SHORT, id.length()));
    }
}

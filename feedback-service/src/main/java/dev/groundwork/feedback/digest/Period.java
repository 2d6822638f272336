package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.outbox.Message;
import java.time.Instant;

/// What time a digest tells of: from the one hour until before the other. Of anonymous input only the hour is known.
record Period(Audience audience, String person, Instant from, Instant until) {

    /// Of the messages that are digests.
    static final String KIND = "digest";

    private static final int PARTS = 6;

    Message message() {
        var key = String.join(
                " ",
                KIND,
                audience.id(),
                person,
                String.valueOf(from.toEpochMilli()),
                String.valueOf(until.toEpochMilli()));
        return Message.of(Message.MAIL, key, KIND, person, until);
    }

    /// Reads it back from its message.
    static Period of(Message message) {
        var parts = message.key().split(" ", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("no key of a digest: " + message.key());
        }
        return new Period(
                Audience.of(parts[2]).orElseThrow(),
                parts[3],
                Instant.ofEpochMilli(Long.parseLong(parts[4])),
                Instant.ofEpochMilli(Long.parseLong(parts[5])));
    }
}

package dev.groundwork.feedback.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message that is to be sent once. It says what it is about; its words are found when it goes out.
///
/// @param id random, and the same however often it is tried
/// @param key says what the message is: a second one of the same key is not made
/// @param channel that sends it: [#MAIL] or [#WEBHOOK]
/// @param kind by which whoever writes it is found
/// @param recipient the hash of an account; null where it is not for one who sent something
/// @param item the id of what it is about: taken back, the message is gone, too
/// @param number of the line in the item's history
/// @param dueAt not sent before; of anonymous input it must be the hour
/// @param attempts how often it was tried
public record Message(
        String id,
        String key,
        String channel,
        String kind,
        @Nullable String recipient,
        @Nullable String item,
        @Nullable Integer number,
        Instant dueAt,
        int attempts) {

    public static final String MAIL = "mail";
    public static final String WEBHOOK = "webhook";

    /// A new one that is about no item.
    ///
    /// @param recipient the hash of an account; null where whoever writes it knows to whom
    public static Message of(String channel, String key, String kind, @Nullable String recipient, Instant dueAt) {
        return new Message(
                UUID.randomUUID().toString(), channel + " " + key, channel, kind, recipient, null, null, dueAt, 0);
    }

    /// The same about an item.
    public Message about(String someItem, @Nullable Integer itsNumber) {
        return new Message(id, key, channel, kind, recipient, someItem, itsNumber, dueAt, attempts);
    }

    /// As it stands when it was tried once more.
    Message tried() {
        return new Message(id, key, channel, kind, recipient, item, number, dueAt, attempts + 1);
    }
}

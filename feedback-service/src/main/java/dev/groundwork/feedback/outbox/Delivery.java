package dev.groundwork.feedback.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of a message that was to be sent. No reason repeats an address or a word of what was sent.
public sealed interface Delivery {

    /// Somebody took it, and answers for it.
    record Sent() implements Delivery {}

    /// There was nothing to tell any more.
    record Moot() implements Delivery {}

    /// Nobody will ever take it.
    ///
    /// @param why for the log
    record Refused(String why) implements Delivery {}

    /// This one was not taken now; others may be.
    record Later(String why) implements Delivery {}

    /// Nothing can be sent at the moment.
    ///
    /// @param pause what the other end asks for; null where it says nothing
    record Unreachable(String why, @Nullable Duration pause) implements Delivery {
        public Unreachable(String why) {
            this(why, null);
        }
    }
}

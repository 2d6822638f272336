package dev.groundwork.feedback.mail;

import dev.groundwork.feedback.outbox.Message;
import java.util.Optional;

/// Writes the letters of one kind, when they go out.
public interface Letters {

    /// The letter; empty where there is nothing to tell any more, or nobody to tell it to.
    Optional<Letter> of(Message message);
}

package dev.groundwork.feedback.outbox;

/// A way on which messages are sent.
public interface Channel {

    /// Its name in the database: [Message#MAIL].
    String id();

    /// Writes the message and sends it.
    ///
    /// @param handingOver to be run right before the last of it goes out, without which nothing is taken;
    /// not needed where the other end knows a message again
    Delivery deliver(Message message, Runnable handingOver);

    /// Nothing more is sent for now: connections may be given back.
    default void rest() {}
}

package dev.groundwork.feedback.outbox;

/// A way on which messages are sent.
public interface Channel {

    /// Its name in the database: [Message#MAIL].
    String id();

    /// Writes the message and sends it.
    ///
    /// @param handedOver to be run as soon as the other end has all of it, before its answer is waited for; not
    /// needed where the other end knows a message again
    Delivery deliver(Message message, Runnable handedOver);

    /// Nothing more is sent for now: connections may be given back.
    default void rest() {}
}

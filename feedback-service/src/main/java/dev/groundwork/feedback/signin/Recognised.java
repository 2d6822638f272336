package dev.groundwork.feedback.signin;

import dev.groundwork.feedback.http.Caller;

/// What the headers of a request say about its sender.
sealed interface Recognised {

    /// The proxy names this person.
    record Person(Caller caller) implements Recognised {}

    /// The proxy names nobody: the sign-in has ended.
    record Nobody() implements Recognised {}

    /// Whoever sent it is not the proxy, or what he says cannot be believed.
    ///
    /// @param why for the log: it repeats nothing of what was sent
    record Stranger(String why) implements Recognised {}
}

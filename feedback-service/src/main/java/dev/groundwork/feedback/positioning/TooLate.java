package dev.groundwork.feedback.positioning;

import dev.groundwork.feedback.http.Mistake;

/// The page does not ask how its product should be placed: not yet, or not any more.
public final class TooLate extends Mistake {
    private static final long serialVersionUID = 1L;

    TooLate() {
        super(
                409,
                "This page does not ask for positioning now: it is decided, or was never asked. Send an objection or a question instead.");
    }
}

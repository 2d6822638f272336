package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.Mistake;

/// The key came before with something else.
public final class UsedKey extends Mistake {
    private static final long serialVersionUID = 1L;

    UsedKey() {
        super(422, "This was already sent with other words. To send the new ones as well, send them once more.");
    }
}

package dev.groundwork.feedback.item;

import java.util.Arrays;
import java.util.Locale;

/// How far an item has come.
public enum State {
    /// Received, and nobody has looked at it.
    NEW,
    /// Somebody looks at it.
    LOOKING,
    ANSWERED,
    DECLINED;

    /// Its name in the database: `new`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether its sender still waits.
    public boolean isOpen() {
        return this == NEW || this == LOOKING;
    }

    /// The state of this name.
    ///
    /// @throws IllegalArgumentException where there is none
    public static State of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state '" + id + "'"));
    }
}

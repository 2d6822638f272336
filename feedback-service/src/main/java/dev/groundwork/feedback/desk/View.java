package dev.groundwork.feedback.desk;

import java.util.Locale;

/// A stage of the work on what came in.
enum View {
    /// Received or being looked at, and not put aside.
    WAITING,
    NEW,
    LOOKING,
    SNOOZED,
    ANSWERED,
    DECLINED,
    MERGED,
    ALL;

    static View of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /// Which moves suit what is in it.
    String stage() {
        return switch (this) {
            case WAITING, NEW, LOOKING, SNOOZED -> "open";
            case ANSWERED, DECLINED -> "settled";
            case MERGED -> "merged";
            case ALL -> "all";
        };
    }

    /// Its name in addresses: `waiting`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

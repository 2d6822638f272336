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

    /// Its name in addresses: `waiting`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.groundwork.feedback.governance;

import java.util.Locale;

/// What can be wrong with a page without anybody having noticed, worst first.
enum Finding {
    STALE,
    EXPIRING,
    UNOWNED,
    UNKNOWN_OWNER,
    NEVER_REVIEWED,
    WITHOUT_BENEFIT;

    /// As in addresses, JSON and words: `never-reviewed`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

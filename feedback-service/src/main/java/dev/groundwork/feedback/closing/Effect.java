package dev.groundwork.feedback.closing;

import java.util.Locale;

/// What came of a page's saying that it answers an item.
enum Effect {
    /// The item is closed, by this page.
    CLOSED,
    /// It was answered at the desk before; the page is named beside that answer, and nobody is told again.
    LINKED,
    /// There is no such item.
    UNKNOWN,
    /// It was closed already, by something else.
    REFUSED;

    /// Its name in the database: `closed`.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

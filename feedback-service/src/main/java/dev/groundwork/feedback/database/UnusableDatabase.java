package dev.groundwork.feedback.database;

/// The database cannot be opened. The message is one sentence for the operator.
public final class UnusableDatabase extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableDatabase(String message) {
        super(message);
    }

    UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}

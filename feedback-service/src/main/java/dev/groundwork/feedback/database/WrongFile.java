package dev.groundwork.feedback.database;

/// The file that was named is not what it should be. The message is one sentence for the operator.
public final class WrongFile extends Exception {
    private static final long serialVersionUID = 1L;

    WrongFile(String message) {
        super(message);
    }

    WrongFile(String message, Throwable cause) {
        super(message, cause);
    }
}

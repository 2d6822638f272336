package dev.groundwork.generator.repository;

/// A repository or its branch cannot be read at this moment. The message is one sentence or two for whoever runs it.
public final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}

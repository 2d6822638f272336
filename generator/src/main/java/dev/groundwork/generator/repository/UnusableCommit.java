package dev.groundwork.generator.repository;

/// A commit is not what can be built, before any of its pages is read. The message says what to do.
public final class UnusableCommit extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCommit(String message) {
        super(message);
    }
}

package dev.groundwork.generator.author;

/// Why nothing was written, as a sentence that says what to do.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}

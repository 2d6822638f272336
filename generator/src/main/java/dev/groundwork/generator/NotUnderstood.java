package dev.groundwork.generator;

import java.io.IOException;

/// A release was to be searched by meaning, and nothing can be understood on this machine.
final class NotUnderstood extends IOException {

    private static final long serialVersionUID = 1;

    /// @param sentence why, for whoever runs the build
    NotUnderstood(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

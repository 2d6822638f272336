package dev.groundwork.generator.bench;

import java.io.IOException;

/// Something that was to be measured did not do its work. The message says which, and what it said.
public final class Failed extends IOException {
    private static final long serialVersionUID = 1L;

    public Failed(String message) {
        super(message);
    }
}

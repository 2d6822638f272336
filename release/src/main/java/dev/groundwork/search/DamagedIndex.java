package dev.groundwork.search;

import java.io.IOException;

/// The index cannot be read, or was written by another version.
public final class DamagedIndex extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedIndex(String message, Throwable cause) {
        super(message, cause);
    }

    DamagedIndex(String message) {
        super(message);
    }
}

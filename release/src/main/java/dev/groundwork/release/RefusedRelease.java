package dev.groundwork.release;

/// A folder that is no whole release of the format we read. The message is one sentence for the operator.
public final class RefusedRelease extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedRelease(String message) {
        super(message);
    }

    RefusedRelease(String message, Throwable cause) {
        super(message, cause);
    }
}

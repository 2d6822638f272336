package dev.groundwork.feedback.http;

/// A part of the service cannot do its work at the moment; the same request may succeed later.
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String why) {
        super(why);
    }

    public Unavailable(String why, Throwable cause) {
        super(why, cause);
    }
}

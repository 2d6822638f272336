package dev.groundwork.feedback.http;

/// The client's request cannot be what it should be; the message says why, in words fit to show.
public final class InvalidInput extends Mistake {
    private static final long serialVersionUID = 1L;

    public InvalidInput(String why) {
        super(400, why);
    }
}

package dev.groundwork.feedback.http;

/// A request that is turned away before anybody looks at what it says.
public final class Refused extends Mistake {
    private static final long serialVersionUID = 1L;

    public Refused(int status, String why) {
        super(status, why);
    }
}

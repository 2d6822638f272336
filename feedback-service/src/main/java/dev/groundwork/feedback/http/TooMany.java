package dev.groundwork.feedback.http;

/// More than one sender, or this machine, can be given at the moment. Nothing was kept of it.
public final class TooMany extends Mistake {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    private TooMany(int status, long seconds, String why) {
        super(status, why);
        this.seconds = seconds;
    }

    /// This sender has had what one may have.
    static TooMany ofOne(long seconds) {
        return new TooMany(
                429,
                seconds,
                "This is more than is taken from one sender in so short a time, and nothing of it was kept. Try again in "
                        + spoken(seconds) + ".");
    }

    /// Everybody together asks for more than this machine can do.
    static TooMany ofAll() {
        return new TooMany(503, 1, "Many people are searching at this moment. Try again in a second.");
    }

    /// After how many seconds it is worth trying again.
    public long seconds() {
        return seconds;
    }

    private static String spoken(long seconds) {
        if (seconds < 120) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        return seconds < 2 * 60 * 60 ? seconds / 60 + " minutes" : seconds / 3600 + " hours";
    }
}

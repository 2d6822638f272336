package dev.groundwork.feedback.http;

import org.jspecify.annotations.Nullable;

/// Something that the client can put right. The message says what and how, in words fit to show.
public abstract class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    protected Mistake(int status, String why) {
        super(why);
        this.status = status;
    }

    public final int status() {
        return status;
    }

    public final String sentence() {
        return String.valueOf(getMessage());
    }

    /// The same to somebody in front of a form.
    public String spoken() {
        return sentence();
    }

    /// The field at fault, where it is one.
    public @Nullable String field() {
        return null;
    }
}

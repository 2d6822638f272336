package dev.groundwork.feedback.signin;

import dev.groundwork.feedback.http.Problem;

/// Somebody is turned away.
public final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// How much of the portal the page may show that says so.
    public enum Shown {
        /// Nothing at all: nobody knows who it is.
        BARE,
        /// How it looks, and nothing of what is in it.
        STYLED,
        /// The page that every reader sees.
        AS_ALWAYS
    }

    private final transient Problem problem;
    private final Shown shown;

    Turned(int status, String title, String detail, Shown shown) {
        super(title);
        this.problem = new Problem(status, title, detail);
        this.shown = shown;
    }

    public Problem problem() {
        return problem;
    }

    public Shown shown() {
        return shown;
    }
}

package dev.groundwork.feedback.live;

/// Nothing was published yet.
public final class NoRelease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoRelease() {
        super("Nothing has been published yet. This page will be here as soon as the first release is.");
    }
}

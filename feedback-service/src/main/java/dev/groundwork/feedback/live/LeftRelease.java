package dev.groundwork.feedback.live;

import java.io.IOException;

/// The release that was asked is closed because another one is live: begin again with that.
public final class LeftRelease extends IOException {
    private static final long serialVersionUID = 1L;
}

package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.Path;

/// Somebody else builds in this folder at this moment. It passes by itself.
public final class BuildUnderWay extends IOException {
    private static final long serialVersionUID = 1L;

    BuildUnderWay(Path releases) {
        super("another build is under way in " + releases + ". Wait for it to end.");
    }
}

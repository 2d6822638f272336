package dev.groundwork.generator.cache;

import java.io.IOException;

/// What the last build kept came to harm: forget it and make everything anew.
public final class DamagedCache extends IOException {

    private static final long serialVersionUID = 1;

    DamagedCache(String message) {
        super(message);
    }
}

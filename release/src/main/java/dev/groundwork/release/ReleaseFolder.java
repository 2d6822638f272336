package dev.groundwork.release;

import java.nio.file.Path;

/// Where things lie in a release's folder.
public record ReleaseFolder(Path path) {

    static final String DESCRIPTION = "release.json";

    /// The static site.
    public Path site() {
        return path.resolve("site");
    }

    /// The search index.
    public Path index() {
        return path.resolve("index");
    }

    /// Templates, words and asset names for the service's own pages.
    public Path service() {
        return path.resolve("service");
    }

    /// Whether it is being built, or was pruned and waits to be built upon.
    boolean isHidden() {
        return path.getFileName().toString().startsWith(".");
    }

    Path description() {
        return path.resolve(DESCRIPTION);
    }
}

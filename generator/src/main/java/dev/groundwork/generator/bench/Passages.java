package dev.groundwork.generator.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/// What a first build of a folder has to understand.
public interface Passages {

    /// Gives its texts, each once.
    Collection<String> of(Path content, Path templates) throws IOException;
}

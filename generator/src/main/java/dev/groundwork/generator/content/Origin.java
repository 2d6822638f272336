package dev.groundwork.generator.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the content comes from, as far as a repository knows.
///
/// @param commit that is built; null where a folder is built as it lies there
/// @param folder of the content in its repository: `content/`, or empty where it is all of it; null where there is none
/// @param changed when each file was last changed by a commit, by its path from the content folder
/// @param hidden the folder that stands for the repository's root and that no message may name; empty where there is
/// none
public record Origin(@Nullable String commit, @Nullable String folder, Map<String, Instant> changed, String hidden) {

    /// A folder that belongs to no repository.
    public static final Origin UNKNOWN = new Origin(null, null, Map.of(), "");

    public Origin {
        changed = Map.copyOf(changed);
    }

    /// The folder of the content in its repository: `content/`, or empty where it is all of it.
    ///
    /// @param content where it lies, which may be anywhere in a working tree
    public String folder(Path content) {
        if (folder != null) {
            return folder;
        }
        var lies = content.toAbsolutePath().normalize();
        for (var above = lies; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                var path = above.relativize(lies).toString().replace('\\', '/');
                return path.isEmpty() ? "" : path + "/";
            }
        }
        return lies.getFileName() == null ? "" : lies.getFileName() + "/";
    }

    /// When the file was last changed; empty where nobody knows.
    public Optional<Instant> changed(String path) {
        return Optional.ofNullable(changed.get(path));
    }

    /// The same words, with files named as they are in the repository.
    public String named(String text) {
        return hidden.isEmpty() ? text : text.replace(hidden + "/", "").replace(hidden, "the repository");
    }
}

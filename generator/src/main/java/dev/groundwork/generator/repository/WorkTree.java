package dev.groundwork.generator.repository;

import dev.groundwork.generator.content.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// What the repository says of a folder in which somebody works. History is read once, and then only what is new.
public final class WorkTree {

    private LastChanges known = LastChanges.NONE;

    /// What is known of this folder.
    ///
    /// @throws Unreachable where it lies in a repository whose history cannot be read
    public Origin origin(Path content) throws Unreachable {
        try {
            var real = content.toRealPath();
            var top = top(real);
            if (top.isEmpty()) {
                return Origin.UNKNOWN;
            }
            var folder = top.get().relativize(real).toString().replace('\\', '/');
            read(top.get(), folder);
            return new Origin(null, folder.isEmpty() ? "" : folder + "/", known.inFolder(), "");
        } catch (IOException | RuntimeException e) {
            throw new Unreachable(
                    "the history of %s cannot be read (%s), so no page says when it was changed."
                            .formatted(content, Mirror.reason(e)),
                    e);
        }
    }

    private static Optional<Path> top(Path content) {
        for (var folder = content; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private void read(Path top, String folder) throws IOException {
        ReadOnlyGit.use();
        var builder =
                new FileRepositoryBuilder().addCeilingDirectory(top.toFile()).findGitDir(top.toFile());
        try (var repository = builder.setMustExist(true).build()) {
            var head = repository.resolve(Constants.HEAD);
            known = head == null
                    ? new LastChanges("", folder, Map.of())
                    : History.of(repository, head.name(), folder, known);
        }
    }
}

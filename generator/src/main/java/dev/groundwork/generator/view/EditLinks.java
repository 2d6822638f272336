package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Origin;
import dev.groundwork.generator.content.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a page is edited: its file in the repository.
final class EditLinks {

    private final @Nullable String repository;
    private final String prefix;

    /// @param content the folder, which may lie anywhere in its repository
    EditLinks(@Nullable String repository, Path content, Origin origin) {
        this.repository = repository;
        this.prefix = origin.folder() != null
                ? origin.folder()
                : prefix(content.toAbsolutePath().normalize());
    }

    private static String prefix(Path content) {
        for (var folder = content; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                var path = folder.relativize(content).toString().replace('\\', '/');
                return path.isEmpty() ? "" : path + "/";
            }
        }
        return content.getFileName() == null ? "" : content.getFileName() + "/";
    }

    @Nullable
    String of(Page page) {
        if (repository == null) {
            return null;
        }
        var path = WebAddress.encoded(prefix + page.path());
        var edit = repository.contains("gitlab") ? "/-/edit/HEAD/" : "/edit/HEAD/";
        return repository.contains("{path}") ? repository.replace("{path}", path) : repository + edit + path;
    }
}

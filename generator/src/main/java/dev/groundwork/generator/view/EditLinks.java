package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Origin;
import dev.groundwork.generator.content.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a page is edited: its file in the repository.
final class EditLinks {

    private final @Nullable String repository;
    private final String prefix;

    /// @param content the folder, which may lie anywhere in its repository
    EditLinks(@Nullable String repository, Path content, Origin origin) {
        this.repository = repository;
        this.prefix = origin.folder(content);
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

package dev.groundwork.generator.repository;

import dev.groundwork.generator.content.Origin;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of a commit, to be built.
///
/// @param content the folder of its Markdown
/// @param ownTemplates the templates that it brings; null where it brings none
public record Checkout(Path content, @Nullable Path ownTemplates, Origin origin) {

    public Optional<Path> templates() {
        return Optional.ofNullable(ownTemplates);
    }
}

package dev.groundwork.generator.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// All that marketing wrote, published or not.
///
/// @param files by path: what lies beside the pages
public record Content(Portal portal, List<Page> pages, Map<String, Path> files) {
    public Content {
        pages = List.copyOf(pages);
        files = Map.copyOf(files);
    }
}

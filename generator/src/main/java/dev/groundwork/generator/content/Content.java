package dev.groundwork.generator.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// All that marketing wrote, published or not.
///
/// @param files by path: what lies beside the pages
/// @param golden the questions that the search must go on answering
public record Content(Portal portal, List<Page> pages, Map<String, Path> files, List<GoldenQuestion> golden) {
    public Content {
        pages = List.copyOf(pages);
        files = Map.copyOf(files);
        golden = List.copyOf(golden);
    }
}

package dev.groundwork.generator.content;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// All that marketing wrote, published or not.
///
/// @param files by path: what lies beside the pages
/// @param synonyms what reps say for what the pages say
/// @param golden the questions that the search must go on answering
public record Content(
        Portal portal,
        List<Page> pages,
        Map<String, Path> files,
        List<SynonymLine> synonyms,
        List<GoldenQuestion> golden) {
    public Content {
        pages = List.copyOf(pages);
        files = Map.copyOf(files);
        synonyms = List.copyOf(synonyms);
        golden = List.copyOf(golden);
    }
}

package dev.groundwork.generator;

import dev.groundwork.generator.check.GoldenCheck;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;

/// What must hold of the search before anybody searches: asked of the index as the service will open it.
final class SearchGate {

    private SearchGate() {}

    /// Reports what does not hold.
    ///
    /// @param folder of the index, complete
    static void pass(Content written, Published published, Path folder, Problems problems) throws IOException {
        if (written.golden().isEmpty()) {
            return;
        }
        try (var index = SearchIndex.open(folder)) {
            GoldenCheck.run(written, published, index, false, problems);
        }
    }
}

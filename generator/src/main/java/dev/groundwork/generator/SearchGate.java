package dev.groundwork.generator;

import dev.groundwork.generator.check.GoldenCheck;
import dev.groundwork.generator.check.SynonymCheck;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.release.StagedFiles;
import dev.groundwork.search.SearchIndex;
import dev.groundwork.search.Synonyms;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.NoMeaning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What must hold of the search before anybody searches: asked of the index as the service will open it.
final class SearchGate {

    private SearchGate() {}

    /// Puts the synonyms beside the index, and reports what does not hold.
    ///
    /// @param folder of the index, complete but for the synonyms
    /// @param meaning by which the index will be searched
    static void pass(
            Content written, Published published, Path folder, StagedFiles files, Meaning meaning, Problems problems)
            throws IOException {
        if (written.golden().isEmpty() && written.synonyms().isEmpty()) {
            return;
        }
        try (var words = SearchIndex.open(folder, meaning)) {
            var synonyms = SynonymCheck.run(written, published, words, problems);
            if (!synonyms.isEmpty()) {
                files.write("index/" + Synonyms.FILE, synonyms.text().getBytes(StandardCharsets.UTF_8));
            }
            try (var index = words.with(synonyms)) {
                GoldenCheck.run(written, published, index, isThere(meaning), problems);
            }
        }
    }

    private static boolean isThere(Meaning meaning) {
        try {
            meaning.ofQuestion("");
            return true;
        } catch (NoMeaning e) {
            // The service goes on with words alone, and so do its questions.
            return false;
        }
    }
}

package dev.groundwork.generator.publish;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.release.StagedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Files beside pages, which go where the pages that use them point.
public final class Attachments {

    private Attachments() {}

    /// Copies the files that pages use.
    ///
    /// @param used by their address
    public static void copy(Map<String, Path> used, StagedFiles files, Problems problems) throws IOException {
        for (var entry : used.entrySet()) {
            var path = "site" + entry.getKey();
            if (files.has(path)) {
                problems.report(
                        entry.getValue().toString(),
                        1,
                        Concern.ADDRESS,
                        "its address %s is also that of a page. Rename the file.".formatted(entry.getKey()));
            } else {
                files.copy(path, entry.getValue());
            }
        }
    }
}

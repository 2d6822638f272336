package dev.groundwork.generator.publish;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Files beside pages, which go where the pages that use them point.
public final class Attachments {

    private Attachments() {}

    /// Copies the files that pages use.
    ///
    /// @param used by their address
    public static void copy(Map<String, Path> used, Path site, Problems problems) throws IOException {
        for (var entry : used.entrySet()) {
            var target = site.resolve(entry.getKey().substring(1)).normalize();
            if (Files.exists(target)) {
                problems.report(
                        entry.getValue().toString(),
                        1,
                        Concern.ADDRESS,
                        "its address %s is also that of a page. Rename the file.".formatted(entry.getKey()));
                continue;
            }
            var folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.copy(entry.getValue(), target);
        }
    }
}

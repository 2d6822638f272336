package dev.groundwork.generator.content;

import dev.groundwork.release.Hashes;
import org.jspecify.annotations.Nullable;

/// A Markdown file as it was read: its front matter and its body, still text.
///
/// @param path from the content folder, with `/`
/// @param file as problems name it
/// @param header the YAML between the dashes; null where the file has none
/// @param bodyLine the line of the file on which the body starts
/// @param version SHA-256 of the file, its first 16 hex digits
record Source(String path, String file, @Nullable String header, int bodyLine, String body, String version) {

    private static final String DASHES = "---";

    static Source of(String path, String file, String text) {
        var version = Hashes.sha256(text).substring(0, 16);
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var lines = clean.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(DASHES)) {
            return new Source(path, file, null, 1, clean, version);
        }
        for (var i = 1; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            if (line.equals(DASHES) || line.equals("...")) {
                var header = String.join("\n", lines.subList(1, i));
                var body = String.join("\n", lines.subList(i + 1, lines.size()));
                return new Source(path, file, header, i + 2, body, version);
            }
        }
        return new Source(path, file, null, 1, clean, version);
    }

    boolean opensButNeverClosesHeader() {
        return header == null
                && body.lines().findFirst().orElse("").stripTrailing().equals(DASHES);
    }
}

package dev.groundwork.generator.content;

import dev.groundwork.release.Hashes;
import org.jspecify.annotations.Nullable;

/// A Markdown file as it was read: its front matter and its body, still text.
///
/// @param path from the content folder, with `/`
/// @param file as problems name it
/// @param header the YAML between the dashes; null where the file has none
/// @param headerLine the line of the file on which the YAML starts
/// @param bodyLine the line of the file on which the body starts
/// @param version SHA-256 of the file, its first 16 hex digits
record Source(
        String path, String file, @Nullable String header, int headerLine, int bodyLine, String body, String version) {

    private static final String DASHES = "---";

    /// The byte order mark, which some editors write before everything.
    private static final String MARK = "\uFEFF";

    static Source of(String path, String file, String text) {
        var version = Hashes.sha256(text).substring(0, 16);
        var clean = text.startsWith(MARK) ? text.substring(1) : text;
        var lines = clean.lines().toList();
        var first = 0;
        while (first < lines.size() && isBlank(lines.get(first))) {
            first++;
        }
        if (first == lines.size() || !opens(lines.get(first))) {
            return new Source(path, file, null, 1, 1, clean, version);
        }
        for (var i = first + 1; i < lines.size(); i++) {
            var line = lines.get(i).stripTrailing();
            if (line.equals(DASHES) || line.equals("...")) {
                var header = String.join("\n", lines.subList(first + 1, i));
                var body = String.join("\n", lines.subList(i + 1, lines.size()));
                return new Source(path, file, header, first + 2, i + 2, body, version);
            }
        }
        return new Source(path, file, null, first + 2, 1, clean, version);
    }

    private static boolean isBlank(String line) {
        return line.replace(MARK, "").isBlank();
    }

    private static boolean opens(String line) {
        return line.replace(MARK, "").stripTrailing().equals(DASHES);
    }

    boolean opensButNeverClosesHeader() {
        return header == null
                && body.lines()
                        .filter(line -> !isBlank(line))
                        .findFirst()
                        .filter(Source::opens)
                        .isPresent();
    }
}

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
        // Only the header is looked at line by line: most of a file is its body.
        var whole =
                clean.indexOf('\r') < 0 ? clean : clean.replace("\r\n", "\n").replace('\r', '\n');
        var number = 1;
        var start = 0;
        while (start < whole.length() && isBlank(whole.substring(start, end(whole, start)))) {
            start = end(whole, start) + 1;
            number++;
        }
        if (start >= whole.length() || !opens(whole.substring(start, end(whole, start)))) {
            return new Source(path, file, null, 1, 1, clean, version);
        }
        var first = end(whole, start) + 1;
        var headerLine = number + 1;
        for (var at = first; at < whole.length(); at = end(whole, at) + 1) {
            number++;
            var line = whole.substring(at, end(whole, at)).stripTrailing();
            if (line.equals(DASHES) || line.equals("...")) {
                var header = whole.substring(first, Math.max(first, at - 1));
                var body = whole.substring(Math.min(whole.length(), end(whole, at) + 1));
                return new Source(path, file, header, headerLine, number + 1, withoutLastBreak(body), version);
            }
        }
        return new Source(path, file, null, headerLine, 1, clean, version);
    }

    private static int end(String text, int start) {
        var end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static String withoutLastBreak(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
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

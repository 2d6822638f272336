package dev.groundwork.generator.markdown;

import java.util.Locale;
import org.jsoup.nodes.Element;

/// Finds the line of the file on which something stands.
///
/// @param firstLine the line on which the text starts
record Lines(String text, int firstLine) {

    /// The line of a link or image, which Markdown's own bring along and those in HTML do not.
    int of(Element element, String target) {
        var carried = element.attr(Markdown.LINE);
        return carried.isEmpty() ? of(target) : firstLine + Integer.parseInt(carried);
    }

    /// The line on which the words stand first; the first line where they cannot be found.
    int of(String words) {
        var position = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return firstLine
                + (int) text.substring(0, Math.max(0, position))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}

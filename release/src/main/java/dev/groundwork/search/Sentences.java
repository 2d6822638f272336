package dev.groundwork.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text cut into the sentences that can be quoted from it.
final class Sentences {

    private Sentences() {}

    /// @param text a paragraph, list item or table row a line; no sentence goes beyond its line
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        for (var line : text.lines().toList()) {
            if (isOne(line)) {
                if (!line.isBlank()) {
                    sentences.add(line.strip());
                }
                continue;
            }
            breaks.setText(line);
            var start = breaks.first();
            for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                var sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    /// Most lines are one sentence plainly; asking the breaker is slow.
    private static boolean isOne(String line) {
        for (var at = 0; at < line.length(); at++) {
            var character = line.charAt(at);
            var mayEnd = character == '!' || character == '?' || (character == '.' && !isWithinWord(line, at));
            if (character >= 0x80 || (mayEnd && at < line.length() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithinWord(String line, int dot) {
        return dot + 1 < line.length() && Character.isLetterOrDigit(line.charAt(dot + 1));
    }

    /// Whether it is a row of a table, its cells parted by dots: it stands for itself.
    static boolean isRow(String sentence) {
        return sentence.contains(" · ");
    }

    static int words(String sentence) {
        var words = 1;
        var unspaced = 0;
        for (var at = 0; at < sentence.length(); at++) {
            words += Character.isWhitespace(sentence.charAt(at)) ? 1 : 0;
            unspaced += Unspaced.is(sentence.charAt(at)) ? 1 : 0;
        }
        return words + unspaced / 2;
    }
}

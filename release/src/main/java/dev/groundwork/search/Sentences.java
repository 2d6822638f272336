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
        for (var line : text.split("\\R", -1)) {
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

    static int words(String sentence) {
        return 1 + (int) sentence.chars().filter(Character::isWhitespace).count();
    }
}

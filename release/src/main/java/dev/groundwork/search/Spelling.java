package dev.groundwork.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.jspecify.annotations.Nullable;

/// Puts a word right that no page uses, with the words that pages use.
final class Spelling {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 10;
    private static final int SHORT = 5;

    private final Dictionary dictionary;
    private final DirectSpellChecker oneSlip = checker(1);
    private final DirectSpellChecker twoSlips = checker(2);

    Spelling(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// The word that was meant.
    ///
    /// @param word in lower case
    /// @return null where nothing is close enough, or where a slip cannot be told from a part number
    @Nullable
    String correct(String word) throws IOException {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
            return null;
        }
        var nearest = nearest(oneSlip, word);
        if (nearest == null && word.length() >= SHORTEST_WITH_TWO_SLIPS) {
            nearest = nearest(twoSlips, word);
        }
        return nearest == null || anotherShortWord(word, nearest) ? null : nearest;
    }

    /// Most short words that differ by one letter are two words: `full` and `fill`, `apple` and `apply`.
    private static boolean anotherShortWord(String word, String nearest) {
        if (word.length() > SHORT || word.length() != nearest.length() || sameLetters(word, nearest)) {
            return nearest.length() < SHORTEST;
        }
        return word.length() == SHORTEST || word.charAt(SHORT - 1) != nearest.charAt(SHORT - 1);
    }

    private static boolean sameLetters(String word, String other) {
        return Arrays.equals(
                word.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private @Nullable String nearest(DirectSpellChecker checker, String word) throws IOException {
        var term = new Term(IndexSchema.WORDS, word);
        var found = checker.suggestSimilar(term, 1, dictionary.reader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return found.length == 0 ? null : found[0].string;
    }

    private static DirectSpellChecker checker(int edits) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(1);
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(0);
        checker.setAccuracy(0);
        checker.setComparator(
                (a, b) -> a.score == b.score ? Integer.compare(b.freq, a.freq) : Float.compare(b.score, a.score));
        return checker;
    }
}

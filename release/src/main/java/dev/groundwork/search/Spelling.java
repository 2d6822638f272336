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

    /// From so many letters on, all of them may be there in another order.
    private static final int LONG = 6;

    private static final int SHORT = 5;

    private final Dictionary dictionary;
    private final DirectSpellChecker oneSlip = checker(1, 1);
    private final DirectSpellChecker anywhere = checker(1, 0);
    private final DirectSpellChecker twoSlips = checker(2, 1);

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
        if (nearest == null && word.length() >= SHORT) {
            nearest = nearest(anywhere, word);
            // A short word that begins otherwise is another: `light` and `night`. But a letter may be left out.
            if (nearest != null && word.length() == SHORT && nearest.length() <= SHORT) {
                nearest = null;
            }
        }
        if (nearest == null && word.length() >= LONG) {
            nearest = nearest(twoSlips, word);
            if (nearest != null && word.length() < SHORTEST_WITH_TWO_SLIPS && !sameLetters(word, nearest)) {
                nearest = null;
            }
        }
        return nearest == null || anotherShortWord(word, nearest) ? null : nearest;
    }

    /// Most short words that differ by one letter are two words: `full` and `fill`, `apple` and `apply`, `reset` and
    /// `rest`.
    private static boolean anotherShortWord(String word, String nearest) {
        if (nearest.length() < SHORTEST) {
            return true;
        }
        if (word.length() <= SHORT && word.length() > nearest.length()) {
            return !withoutDoubles(word).equals(withoutDoubles(nearest));
        }
        if (word.length() > SHORT || word.length() != nearest.length() || sameLetters(word, nearest)) {
            return false;
        }
        return word.length() == SHORTEST || word.charAt(SHORT - 1) != nearest.charAt(SHORT - 1);
    }

    /// A letter typed twice is a slip in words of any length.
    private static String withoutDoubles(String word) {
        return word.replaceAll("(.)\\1+", "$1");
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

    private static DirectSpellChecker checker(int edits, int rightAtFirst) {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(rightAtFirst);
        checker.setMinQueryLength(SHORTEST);
        checker.setThresholdFrequency(0);
        checker.setAccuracy(0);
        checker.setComparator(
                (a, b) -> a.score == b.score ? Integer.compare(b.freq, a.freq) : Float.compare(b.score, a.score));
        return checker;
    }
}

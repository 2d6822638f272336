package dev.groundwork.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The words of a saying.
///
/// @param stems of what it says, without `how` and `the`
/// @param denies whether it says that something is not so
record SaidWords(Set<String> stems, boolean denies, Named named) {

    private static final Set<String> DENYING = Set.of(
            "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "hasnt", "havent", "isnt", "neither",
            "never", "no", "nobody", "none", "nor", "not", "nothing", "wasnt", "werent", "without", "wont", "wouldnt");

    static SaidWords of(String text) {
        var stems = new LinkedHashSet<String>();
        var numbers = new HashSet<String>();
        var parts = new HashSet<String>();
        var denies = false;
        for (var written : Analysis.written(Analysis.clean(text))) {
            for (var word : Analysis.tokens(Analysis.PLAIN, written)) {
                var isDenial = DENYING.contains(word);
                denies |= isDenial;
                if (word.chars().allMatch(Character::isDigit)) {
                    numbers.add(word);
                }
                var stem = isDenial || QuestionWords.contains(word) ? "" : Analysis.stem(word);
                if (!stem.isEmpty()) {
                    stems.add(stem);
                }
            }
            if (NamedThings.isPartNumber(written)) {
                parts.add(Analysis.line(written).replace(" ", ""));
            }
        }
        return new SaidWords(stems, denies, new Named(numbers, parts));
    }

    /// The words of a text, each with its stem.
    static Map<String, String> withStems(String text) {
        var stems = new HashMap<String, String>();
        for (var word : Analysis.tokens(Analysis.PLAIN, Analysis.clean(text))) {
            var stem = Analysis.stem(word);
            if (!stem.isEmpty()) {
                stems.put(word, stem);
            }
        }
        return stems;
    }
}

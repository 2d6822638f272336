package dev.groundwork.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What else a word that is typed may stand for on the pages. Lies beside the index, and counts when a question is
/// read.
public final class Synonyms {

    /// Its name in the folder of the index.
    public static final String FILE = "synonyms.txt";

    public static final Synonyms NONE = new Synonyms(List.of());

    private static final String ARROW = " => ";
    private static final String COMMA = ", ";

    /// Whoever types one of these means these as well. A term may have several words.
    public record Rule(List<String> typed, List<String> meant) {
        public Rule {
            typed = List.copyOf(typed);
            meant = List.copyOf(meant);
        }
    }

    private final List<Rule> rules;
    private final Map<List<String>, List<List<String>>> meant = new HashMap<>();
    private final Map<List<String>, String> first = new HashMap<>();
    private int longest;

    public Synonyms(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (var rule : rules) {
            for (var term : rule.typed()) {
                var key = key(term);
                var others = meant.computeIfAbsent(key, _ -> new ArrayList<>());
                rule.meant().stream()
                        .map(Synonyms::stems)
                        .filter(stems -> !stems.isEmpty() && !stems.equals(stems(term)) && !others.contains(stems))
                        .forEach(others::add);
                rule.meant().stream()
                        .filter(other -> !key(other).equals(key))
                        .findFirst()
                        .ifPresent(other -> first.putIfAbsent(key, other));
                longest = Math.max(longest, key.size());
            }
        }
    }

    /// Reads what [#text] gave, from the folder of an index. Where there is none, no word stands for another.
    static Synonyms in(Path folder) throws IOException {
        try {
            return new Synonyms(Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(ARROW, 2))
                    .filter(sides -> sides.length == 2)
                    .map(sides -> new Rule(List.of(sides[0].split(COMMA)), List.of(sides[1].split(COMMA))))
                    .toList());
        } catch (NoSuchFileException none) {
            return NONE;
        }
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    /// A rule a line. Empty where there are none.
    public String text() {
        return rules.stream()
                .map(rule -> String.join(COMMA, rule.typed()) + ARROW + String.join(COMMA, rule.meant()) + "\n")
                .collect(Collectors.joining());
    }

    static String line(String term) {
        return String.join(" ", key(term));
    }

    /// A term as terms are compared: its words, each as its stem where it has one.
    public static List<String> key(String term) {
        var words = new ArrayList<String>();
        for (var word : Analysis.line(term).split(" ", -1)) {
            if (!word.isEmpty()) {
                var stem = Analysis.stem(word);
                words.add(stem.isEmpty() ? word : stem);
            }
        }
        return List.copyOf(words);
    }

    /// Whether pages can be found by it: `the` is no such term.
    public static boolean isSearchable(String term) {
        return !stems(term).isEmpty();
    }

    /// The stems of a term that pages are found by.
    static List<String> stems(String term) {
        return Analysis.tokens(Analysis.STEMS, Analysis.clean(term)).stream()
                .distinct()
                .toList();
    }

    /// Whether a word stands in a term that may be typed.
    boolean mentions(String word) {
        var stem = Analysis.stem(word);
        return meant.keySet().stream().anyMatch(term -> term.contains(stem.isEmpty() ? word : stem));
    }

    /// What these words, just these, stand for first, as it is written; null where they stand for themselves.
    @Nullable
    String first(List<String> key) {
        return first.get(key);
    }

    /// The number of words of the longest term.
    int longest() {
        return longest;
    }

    /// What else these words, just these, stand for: the stems of each term. Empty where they stand for themselves.
    List<List<String>> of(List<String> key) {
        return meant.getOrDefault(key, List.of());
    }
}

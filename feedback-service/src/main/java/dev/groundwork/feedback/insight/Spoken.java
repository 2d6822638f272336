package dev.groundwork.feedback.insight;

import dev.groundwork.release.Term;
import dev.groundwork.release.Vocabularies;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether free words name what is asked for: by its name, its id or another of its names, as whole words.
///
/// @param names for each filter that is set, the names of what was chosen, each as its words
record Spoken(Map<String, List<List<String>>> names) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Spoken of(Vocabularies vocabularies, Asked asked) {
        return new Spoken(asked.chosen().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        chosen -> names(Asked.terms(vocabularies, chosen.getKey()), chosen.getValue()))));
    }

    /// The same, and this product too.
    Spoken and(Term product) {
        var all = new HashMap<>(names);
        all.put("product", names(List.of(product), product.id()));
        return new Spoken(Map.copyOf(all));
    }

    private static List<List<String>> names(List<Term> terms, String id) {
        return terms.stream()
                .filter(term -> term.id().equals(id))
                .flatMap(term -> Stream.concat(Stream.of(term.id(), term.name()), term.aliases().stream()))
                .map(Spoken::words)
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean in(String text) {
        return in(text, null);
    }

    /// The same of what names its product apart.
    ///
    /// @param product that is asked for, where this one is it; null where the words alone decide
    boolean in(String text, @Nullable Boolean product) {
        if (names.isEmpty()) {
            return true;
        }
        var words = words(text);
        return names.entrySet().stream()
                .allMatch(each -> (each.getKey().equals("product") && Boolean.TRUE.equals(product))
                        || each.getValue().stream().anyMatch(name -> Collections.indexOfSubList(words, name) >= 0));
    }
}

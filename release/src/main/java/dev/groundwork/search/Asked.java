package dev.groundwork.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question as the index understands it.
///
/// @param words each once, the unknown ones too
/// @param line the whole of it, to be compared with titles
/// @param meant all of it in words, misspelt ones put right
/// @param inOtherWords the same with the words that its words stand for; null where each stands for itself
/// @param corrected null where nothing was corrected
/// @param parts the part numbers in it that pages know
/// @param isOfUnknownThing whether it names a part or a model that no page knows, or asks of a name what none says
record Asked(
        List<Word> words,
        String line,
        String meant,
        @Nullable String inOtherWords,
        @Nullable String corrected,
        List<String> parts,
        boolean isOfUnknownThing) {
    Asked {
        parts = List.copyOf(parts);
        words = List.copyOf(words);
    }

    List<Word> known() {
        return words.stream().filter(Word::known).toList();
    }

    /// What all its words together say.
    double information() {
        return words.stream().mapToDouble(Word::information).sum();
    }

    /// Whether it holds a word of the pages that is more than `how` or `my`.
    boolean saysSomething() {
        return words.stream().anyMatch(word -> word.known() && !word.light());
    }

    /// The words whose matches are shown: light ones only where there are no others.
    List<Word> shown() {
        return words.stream()
                .filter(word -> word.known() && !(word.light() && saysSomething()))
                .toList();
    }

    /// Every stem whose matches are shown.
    Set<String> shownTerms() {
        return shown().stream().flatMap(word -> word.terms().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /// What counts instead of a word, and is shown where all of it stands.
    Set<List<String>> shownInstead() {
        return shown().stream()
                .flatMap(word -> word.instead().stream())
                .map(Word.Instead::stems)
                .collect(Collectors.toUnmodifiableSet());
    }
}

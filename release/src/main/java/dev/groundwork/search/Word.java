package dev.groundwork.search;

import java.util.List;

/// A word of a question.
///
/// @param terms the stems that count as this word, the word itself first; more than one while it is being typed
/// @param light whether it only makes a question of it: `how`, `my`
/// @param weight 1, less where it is light or was guessed
/// @param information what it says of a page to hold it, weighted; of an unknown word as much as of the rarest
record Word(List<String> terms, boolean light, double weight, double information) {
    Word {
        terms = List.copyOf(terms);
    }

    boolean known() {
        return !terms.isEmpty();
    }
}

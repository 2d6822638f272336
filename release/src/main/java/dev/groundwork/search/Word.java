package dev.groundwork.search;

import java.util.List;

/// A word of a question.
///
/// @param terms the stems that count as this word, the word itself first; more than one while it is being typed
/// @param weight 1, less where it says little or was guessed
/// @param information what it says of a page to hold it, weighted; of an unknown word as much as of the rarest
record Word(List<String> terms, double weight, double information) {
    Word {
        terms = List.copyOf(terms);
    }

    boolean known() {
        return !terms.isEmpty();
    }
}

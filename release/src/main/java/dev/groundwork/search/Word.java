package dev.groundwork.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A word of a question.
///
/// @param terms the stems that count as this word, the word itself first; more than one while it is being typed
/// @param instead what counts instead of it, though less
/// @param light whether it only makes a question of it: `how`, `my`
/// @param weight 1, less where it is light or was guessed
/// @param information what it says of a page to hold it, weighted; of an unknown word as much as of the rarest
record Word(List<String> terms, List<Instead> instead, boolean light, double weight, double information) {

    /// Other words that say the same: a synonym, or the same word in two.
    ///
    /// @param stems all of them together
    /// @param share what they are worth, beside what they would be worth had they been typed
    /// @param held what it is worth to hold them, beside holding the word itself
    record Instead(List<String> stems, double share, double held) {
        Instead {
            stems = List.copyOf(stems);
        }
    }

    Word {
        terms = List.copyOf(terms);
        instead = List.copyOf(instead);
    }

    boolean known() {
        return !terms.isEmpty() || !instead.isEmpty();
    }

    /// Whether one of these stems is this word, or all that counts instead of it is among them.
    boolean isIn(Set<String> stems) {
        return terms.stream().anyMatch(stems::contains)
                || instead.stream().anyMatch(other -> stems.containsAll(other.stems()));
    }

    /// The same word, worth less.
    Word withShare(double share) {
        return new Word(terms, instead, light, share * weight, share * information);
    }

    /// The same word, for which something else counts too.
    Word or(Instead other, double newInformation) {
        var others = new ArrayList<>(instead);
        others.add(other);
        return new Word(terms, others, light, weight, newInformation);
    }
}

package dev.groundwork.search;

import java.io.IOException;
import java.util.List;

/// Parts and models that a question names by a number. Where no page knows one, what pages say of its neighbours is no
/// answer: the price of an `AX-200/B` is not that of an `AX-200/C`. Safe for many threads.
final class NamedThings {

    private final Dictionary dictionary;
    private final Compounds compounds;

    NamedThings(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.compounds = new Compounds(dictionary);
    }

    /// Whether one of the words is a part number, or a name with its number, that stands on no page.
    ///
    /// @param runs what was typed between blanks, in its order
    boolean isUnknown(List<String> runs) throws IOException {
        for (var at = 0; at < runs.size(); at++) {
            var parts = parts(runs.get(at));
            if (isPartNumber(parts) ? isNowhere(parts) : at > 0 && isUnknownModel(parts(runs.get(at - 1)), parts)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is written as parts are named.
    static boolean isPartNumber(String run) {
        return isPartNumber(parts(run));
    }

    /// Letters first and then a number, in one: `10ml` is no such thing.
    private static boolean isPartNumber(List<String> parts) {
        return parts.size() > 1
                && Character.isLetter(parts.getFirst().charAt(0))
                && parts.stream().anyMatch(part -> isNumber(part));
    }

    private boolean isNowhere(List<String> parts) throws IOException {
        return !dictionary.knowsWord(String.join("", parts)) && !compounds.areNeighbours(parts);
    }

    /// Whether the number stands where other numbers of its length make a name: after `aurora`, of which there are 100
    /// and 200, it does; in `45 samples` it does not.
    private boolean isUnknownModel(List<String> before, List<String> parts) throws IOException {
        if (before.size() != 1 || parts.size() != 1 || !isNumber(parts.getFirst())) {
            return false;
        }
        var number = parts.getFirst();
        var numbers = dictionary.numbersNamedWith(before.getFirst());
        return !numbers.contains(number)
                && numbers.stream().anyMatch(other -> other.length() == number.length())
                && !compounds.areNeighbours(List.of(before.getFirst(), number));
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(Character::isDigit);
    }

    /// Whether the only words that any page knows are names, and what is asked about them is said on none.
    boolean isUnsaid(List<Word> words) throws IOException {
        var isUnheard = false;
        for (var word : words) {
            if (!word.light() && !word.known()) {
                isUnheard = true;
            } else if (!word.light() && !dictionary.isName(word)) {
                return false;
            }
        }
        return isUnheard;
    }

    private static List<String> parts(String run) {
        var line = Analysis.line(run);
        return line.isEmpty() ? List.of() : List.of(line.split(" ", -1));
    }
}

package dev.groundwork.generator.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// Slips of the finger, always the same ones: a letter more, less, another or swapped in a word of four letters or
/// more.
final class Slips {

    private static final int SHORTEST = 4;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;

    Slips(long seed) {
        this.random = new Random(seed);
    }

    /// The text with one slip, where a word is long enough for it.
    String in(String text) {
        var words = text.split(" ", -1);
        var candidates = IntStream.range(0, words.length)
                .filter(at ->
                        words[at].length() >= SHORTEST && words[at].chars().allMatch(Character::isLetter))
                .toArray();
        if (candidates.length == 0) {
            return text;
        }
        var place = candidates[random.nextInt(candidates.length)];
        words[place] = slip(words[place]);
        return String.join(" ", Arrays.asList(words));
    }

    private String slip(String word) {
        var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        var at = 1 + random.nextInt(word.length() - 2);
        var before = word.substring(0, at);
        return switch (random.nextInt(4)) {
            case 0 -> before + letter + word.substring(at);
            case 1 -> before + word.substring(at + 1);
            case 2 -> before + letter + word.substring(at + 1);
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}

package dev.groundwork.feedback.searchlog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a question as they are kept: one spelling for all who asked the same, and nothing that names a person.
final class Wording {

    /// More is no question, and would only take long to clean.
    private static final int LONGEST_READ = 1_000;

    private static final int LONGEST_KEPT = 200;

    private static final int MOST_DIGITS = 6;

    /// As it stands in an address that was pasted.
    private static final Pattern ENCODED_AT = Pattern.compile("%40");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern MAIL = Pattern.compile("\\S+@\\s?\\S+|\\S*@\\S+|\\S+\\s@\\s?\\S+\\.\\S+");
    /// Digits, however they are grouped.
    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\p{Nd}(?:[^\\p{L}\\p{Nd}]{0,5}\\p{Nd})*");

    private static final Pattern BESIDE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}+]+|[^\\p{L}\\p{N}+%]+$");

    private Wording() {}

    /// Gives what is kept of a question; empty where nothing is left.
    ///
    /// @param isKnown whether a run of digits is part of something that the portal itself names
    static String of(String typed, Predicate<String> isKnown) {
        var plain = CONTROL.matcher(UNSEEN.matcher(Normalizer.normalize(start(typed), Normalizer.Form.NFKC))
                        .replaceAll(""))
                .replaceAll(" ");
        var nameless = MAIL.matcher(
                        ENCODED_AT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("@"))
                .replaceAll(" ");
        var numberless = NUMBER.matcher(nameless)
                .replaceAll(number -> isKept(number.group(), isKnown) ? Matcher.quoteReplacement(number.group()) : " ");
        var words = Arrays.stream(numberless.split("\\s+", -1))
                .map(word -> BESIDE_WORDS.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        return shortened(words, LONGEST_KEPT);
    }

    private static boolean isKept(String number, Predicate<String> isKnown) {
        var digits = number.replaceAll("[^\\p{Nd}]", "");
        return digits.codePointCount(0, digits.length()) <= MOST_DIGITS || isKnown.test(digits);
    }

    private static String start(String typed) {
        return shortened(typed, LONGEST_READ);
    }

    /// Ends before the word that would not fit: half a number tells as much as a whole one.
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = text.lastIndexOf(' ', longest);
        return end < 0 ? "" : text.substring(0, end);
    }
}

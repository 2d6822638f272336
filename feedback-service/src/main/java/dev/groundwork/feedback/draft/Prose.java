package dev.groundwork.feedback.draft;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What stands below the front matter.
final class Prose {

    private static final Map<String, String> TO_WRITE = Map.of(
            "what to answer", "two or three sentences in quotation marks, as the rep would say them.",
            "proof", "what it rests on: a number, a customer, a page to link to.",
            "why", "the reason behind the answer, for the rep who is asked a second time.",
            "why we win", "three to five facts with a number each, the strongest first.",
            "where they win", "what they do better, so that the rep is not surprised.",
            "traps to set", "questions that the customer should ask them.",
            "what to say", "one or two sentences in quotation marks.");

    private Prose() {}

    /// What nobody has written yet, said so that nobody takes it for an answer.
    static String toWrite(String what) {
        return "To write: " + what;
    }

    static String sectionToWrite(String heading) {
        return toWrite(TO_WRITE.getOrDefault(heading.toLowerCase(Locale.ROOT), "what belongs under this heading."));
    }

    /// Text of people as Markdown that shows it letter by letter.
    static String plain(String text) {
        return text.strip()
                .lines()
                .map(Prose::line)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n");
    }

    /// The same as a quotation.
    static String quoted(String text) {
        return plain(text).lines().map(line -> ("> " + line).strip()).collect(Collectors.joining("\n"));
    }

    private static String line(String text) {
        return text.strip()
                .replaceAll("([\\\\`*\\[\\]<|&])", "\\\\$1")
                .replaceAll("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])", "\\\\_")
                .replaceAll("^([#>+=~-])", "\\\\$1")
                .replaceAll("^(\\d+)([.)])", "$1\\\\$2")
                .replaceAll("([$#])\\{", "$1 {")
                .replaceAll(":::+", "::");
    }
}

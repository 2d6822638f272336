package dev.groundwork.feedback.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What reps wrote, made fit to stand on a page: in their words, in one line, and without who it was.
final class OwnWords {

    private static final int LONGEST = 200;
    private static final int LONGEST_TITLE = 90;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.,])(\\+|00)\\d[\\d ()/.-]{6,}\\d|\\b0\\d[\\d ()/-]{6,}\\d");
    private static final Pattern GREETING = Pattern.compile(
            "^(hi|hello|hey|dear|good (morning|afternoon|evening)|hallo)\\b[^,!?.:;]{0,40}[,!:]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GOODBYE = Pattern.compile(
            "[\\s,.;-]*\\b(thanks|thank you|thx|many thanks|regards|best regards|kind regards|cheers)\\b[\\s,.!]*[^?]{0,60}$",
            Pattern.CASE_INSENSITIVE);
    /// What templates and Markdown engines would fill in.
    private static final Pattern LEFT_OPEN = Pattern.compile("([$#]) *\\{|<#|:::+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?]*[.!?]+(?=\\s|$)|[^.!?]+");

    private final Pattern names;

    /// @param names of everybody who must not be named
    OwnWords(Collection<String> names) {
        var all = names.stream()
                .flatMap(name -> Stream.of(name, name.replaceFirst("^(\\S+)\\s.*\\s(\\S+)$", "$1 $2")))
                .filter(name -> name.length() > 2)
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile(
                all.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(" + all + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// All of it in one line, without addresses, numbers, names, greeting and goodbye.
    String line(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        line = GREETING.matcher(line).replaceFirst("");
        line = GOODBYE.matcher(line).replaceFirst("");
        line = ADDRESS.matcher(line).replaceAll("…");
        line = PHONE.matcher(line).replaceAll("…");
        line = names.matcher(line).replaceAll("…");
        line = LEFT_OPEN.matcher(line).replaceAll(found -> found.group(1) == null ? " " : "\\" + found.group(1) + " ");
        return line.strip();
    }

    /// As it stands in `asked-as`, where a search finds it.
    String asked(String text) {
        return cut(line(text), LONGEST);
    }

    /// The sentence that asks, or else the first one.
    String title(String text) {
        var sentences = SENTENCE.matcher(line(text))
                .results()
                .map(found -> found.group().strip())
                .toList();
        var asks = sentences.stream().filter(sentence -> sentence.endsWith("?")).findFirst();
        var title = cut(asks.or(() -> sentences.stream().findFirst()).orElse(""), LONGEST_TITLE);
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /// Each once, however it was spelt.
    List<String> askedAs(Stream<String> texts) {
        return texts
                .map(this::asked)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toMap(
                        words -> words.toLowerCase(Locale.ROOT),
                        words -> words,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static String cut(String line, int longest) {
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        var part = line.substring(0, line.offsetByCodePoints(0, longest));
        var blank = part.lastIndexOf(' ');
        return (blank > longest / 2 ? part.substring(0, blank) : part).strip();
    }
}

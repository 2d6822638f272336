package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what was typed into words of the index. No query language: every character is text or a gap.
final class QuestionReading {

    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_WORDS = 40;
    private static final int MOST_ENDINGS = 24;

    private static final double OF_A_QUESTION_WORD = 0.45;
    private static final double OF_A_GUESS = 0.8;
    private static final double OF_A_PAIR = 0.5;

    /// What the parts of a part number say by themselves leads to other parts.
    private static final double OF_A_PART = 0.25;

    private final Dictionary dictionary;
    private final Spelling spelling;
    private final Alike alike;
    private final NamedThings things;

    QuestionReading(Dictionary dictionary, Synonyms synonyms) {
        this.dictionary = dictionary;
        this.spelling = new Spelling(dictionary);
        this.alike = new Alike(dictionary, synonyms);
        this.things = new NamedThings(dictionary);
    }

    /// A run of characters that may be a word.
    private record Raw(String text, int start, int end, boolean growing) {}

    Asked read(String typed, Question.Typing typing) throws IOException {
        var text = Analysis.clean(shortened(typed));
        var typedRuns = new ArrayList<Alike.Typed>();
        var whole = new ArrayList<String>();
        var corrected = new StringBuilder();
        var copied = 0;
        for (var raw : split(text, typing == Question.Typing.UNFINISHED || typing == Question.Typing.PAUSED)) {
            var correction = asItStands(raw, typing) ? null : correction(raw.text());
            if (correction != null) {
                corrected.append(text, copied, raw.start()).append(correction);
                copied = raw.end();
            }
            var run = correction == null ? raw.text() : correction;
            if (!raw.growing()) {
                whole.add(run);
            }
            typedRuns.add(new Alike.Typed(
                    run, words(run, raw.growing() && !isWhole(raw.text(), typing), correction != null)));
        }
        corrected.append(text, copied, text.length());
        var meant = corrected.toString().strip();
        var words = each(alike.widened(typedRuns));
        return new Asked(
                words,
                Analysis.line(meant),
                meant,
                alike.inOtherWords(typedRuns),
                copied == 0 ? null : meant,
                parts(whole),
                things.isUnknown(whole) || things.isUnsaid(words));
    }

    private List<String> parts(List<String> runs) throws IOException {
        var parts = new ArrayList<String>();
        for (var run : runs) {
            var number = NamedThings.isPartNumber(run) ? whole(Analysis.tokens(Analysis.PLAIN, run)) : "";
            if (!number.isEmpty() && dictionary.knowsStem(number)) {
                parts.add(number);
            }
        }
        return parts;
    }

    private static String whole(List<String> plain) {
        return plain.stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
    }

    /// Each word once.
    private static List<Word> each(List<Alike.Typed> runs) {
        var words = new LinkedHashMap<String, Word>();
        for (var run : runs) {
            for (var word : run.words()) {
                var key = word.terms().isEmpty()
                        ? "unknown " + run.meant()
                        : word.terms().getFirst();
                words.merge(key, word, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        return words.values().stream().limit(MOST_WORDS).toList();
    }

    /// Half a word that is still being typed looks misspelt; correcting it would make the results jump.
    private boolean asItStands(Raw raw, Question.Typing typing) throws IOException {
        return switch (typing) {
            case EXACT -> true;
            case FINISHED -> false;
            case UNFINISHED -> raw.growing();
            case PAUSED -> raw.growing() && !endings(raw.text()).isEmpty();
        };
    }

    /// Once typing rests on a word of the pages, the answer is the one that Enter gives. A light word may be the
    /// beginning
    /// of one that says something.
    private boolean isWhole(String text, Question.Typing typing) throws IOException {
        var plain = Analysis.tokens(Analysis.PLAIN, text);
        return typing == Question.Typing.PAUSED
                && plain.size() == 1
                && !QuestionWords.contains(plain.getFirst())
                && dictionary.knowsWord(plain.getFirst());
    }

    private static String shortened(String typed) {
        if (typed.length() <= MOST_CHARACTERS) {
            return typed;
        }
        var end = Character.isHighSurrogate(typed.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return typed.substring(0, end);
    }

    private static List<Raw> split(String text, boolean unfinished) {
        var found = new ArrayList<Raw>();
        var start = -1;
        for (var at = 0; at <= text.length(); ) {
            var codePoint = at < text.length() ? text.codePointAt(at) : ' ';
            if (Analysis.belongsToWord(codePoint)) {
                if (start >= 0 && Unspaced.is(codePoint) != Unspaced.is(text.codePointBefore(at))) {
                    addTrimmed(text, start, at, unfinished, found);
                    start = at;
                }
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                addTrimmed(text, start, at, unfinished, found);
                start = -1;
            }
            at += Character.charCount(codePoint);
        }
        return found;
    }

    /// Without the full stop, hyphen or quotation mark at either end.
    private static void addTrimmed(String text, int start, int end, boolean unfinished, List<Raw> found) {
        var from = start;
        var to = end;
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && Analysis.joins(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            found.add(new Raw(text.substring(from, to), from, to, unfinished && to == text.length()));
        }
    }

    /// The words of one run of characters: its parts, and the whole where pages use it.
    private List<Word> words(String text, boolean growing, boolean guessed) throws IOException {
        var stems = new LinkedHashSet<>(Analysis.tokens(Analysis.STEMS, text));
        var plain = Analysis.tokens(Analysis.PLAIN, text);
        var whole = whole(plain);
        // Half a word each, so that one pair which no page has does not spoil a question.
        if (Unspaced.isIn(text)) {
            return pairs(stems, growing);
        }
        var compound = plain.size() > 1;
        var isPartNumber = NamedThings.isPartNumber(text) && dictionary.knowsStem(whole);
        var words = new ArrayList<Word>();
        for (var stem : stems) {
            var isWhole = !compound || stem.length() >= whole.length();
            var known = dictionary.knowsStem(stem);
            if (known || !(compound && isWhole)) {
                var word = word(known ? List.of(stem) : List.of(), plain.getFirst(), guessed);
                words.add(isPartNumber && !isWhole ? word.withShare(OF_A_PART) : word);
            }
        }
        if (growing && !whole.isEmpty()) {
            var endings = endings(whole);
            words.removeIf(
                    word -> !word.known() || endings.contains(word.terms().getFirst()));
            if (!endings.isEmpty() || words.isEmpty()) {
                words.add(word(endings, whole, false));
            }
        }
        return words;
    }

    private List<Word> pairs(Collection<String> pairs, boolean growing) throws IOException {
        var words = new ArrayList<Word>();
        for (var pair : pairs) {
            var isOne = pair.codePointCount(0, pair.length()) == 1;
            var terms =
                    isOne || growing ? endings(pair) : dictionary.knowsStem(pair) ? List.of(pair) : List.<String>of();
            var word = word(terms, pair, false);
            words.add(word.withShare(OF_A_PAIR));
        }
        return words;
    }

    /// The stems of the words that this beginning may become, itself first.
    private List<String> endings(String beginning) throws IOException {
        var stems = new LinkedHashSet<String>();
        stems.addAll(Analysis.tokens(Analysis.STEMS, beginning));
        for (var word : dictionary.startingWith(beginning, MOST_ENDINGS)) {
            stems.addAll(Analysis.tokens(Analysis.STEMS, word));
        }
        var known = new ArrayList<String>();
        for (var stem : stems) {
            if (dictionary.knowsStem(stem)) {
                known.add(stem);
            }
        }
        return known;
    }

    private Word word(List<String> terms, String surface, boolean guessed) throws IOException {
        var pages = 0;
        for (var term : terms) {
            pages = Math.max(pages, dictionary.pagesWith(term));
        }
        var light = QuestionWords.contains(surface);
        var weight = (light ? OF_A_QUESTION_WORD : 1) * (guessed ? OF_A_GUESS : 1);
        return new Word(terms, List.of(), light, weight, weight * dictionary.information(pages));
    }

    private @Nullable String correction(String raw) throws IOException {
        var plain = Analysis.tokens(Analysis.PLAIN, raw);
        var stems = Analysis.tokens(Analysis.STEMS, raw);
        if (plain.size() != 1 || stems.isEmpty() || dictionary.knowsStem(stems.getFirst())) {
            return null;
        }
        var word = plain.getFirst();
        return dictionary.knowsWord(word) || QuestionWords.contains(word) || alike.knows(word)
                ? null
                : spelling.correct(word);
    }
}

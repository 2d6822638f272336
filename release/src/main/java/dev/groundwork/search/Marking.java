package dev.groundwork.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the words of a question in text that is shown, and marks them.
final class Marking {

    private final Set<String> terms;
    private final Set<List<String>> together;
    private final Set<String> all;
    private final Map<String, List<String>> known = new HashMap<>();

    /// @param terms stems
    /// @param together stems that count only where all of them stand
    Marking(Collection<String> terms, Collection<List<String>> together) {
        this.terms = Set.copyOf(terms);
        this.together = Set.copyOf(together);
        this.all = Stream.concat(terms.stream(), together.stream().flatMap(List::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The stems of the question that the text holds.
    Set<String> in(String text) {
        return counting(held(text));
    }

    private Set<String> counting(Set<String> held) {
        if (together.isEmpty() || held.isEmpty()) {
            return held;
        }
        var counting = new HashSet<String>();
        held.stream().filter(terms::contains).forEach(counting::add);
        together.stream().filter(held::containsAll).forEach(counting::addAll);
        return counting;
    }

    private Set<String> held(String text) {
        var found = new HashSet<String>();
        for (var at = 0; at < text.length(); ) {
            var end = endOfRun(text, at);
            found.addAll(matches(text.substring(at, end)));
            at = end;
        }
        return found;
    }

    /// The words of a text in their order, each as the stems of the question that it holds: none, for most. Stop words
    /// are left out.
    List<List<String>> oneByOne(String text) {
        var words = new ArrayList<List<String>>();
        for (var at = 0; at < text.length(); ) {
            var end = endOfRun(text, at);
            if (Analysis.belongsToWord(text.codePointAt(at))) {
                var run = text.substring(at, end);
                var found = matches(run);
                if (!found.isEmpty() || !Analysis.isStopWord(run)) {
                    words.add(found);
                }
            }
            at = end;
        }
        return words;
    }

    Hit.Marked mark(String text) {
        var pieces = new ArrayList<Hit.Marked.Piece>();
        var plain = new StringBuilder();
        var counting = together.isEmpty() ? all : in(text);
        for (var at = 0; at < text.length(); ) {
            var end = endOfRun(text, at);
            var run = text.substring(at, end);
            if (Unspaced.is(run.codePointAt(0))) {
                markPairs(run, counting, pieces, plain);
            } else if (matches(run).stream().noneMatch(counting::contains)) {
                plain.append(run);
            } else {
                var bare = bareEnd(run);
                add(pieces, plain, false);
                plain.append(run, 0, bare);
                add(pieces, plain, true);
                plain.append(run, bare, run.length());
            }
            at = end;
        }
        add(pieces, plain, false);
        return new Hit.Marked(pieces);
    }

    /// Every character of a pair that matches.
    private void markPairs(String run, Set<String> counting, List<Hit.Marked.Piece> pieces, StringBuilder plain) {
        var points = run.codePoints().toArray();
        var marked = new boolean[points.length];
        for (var at = 0; at < points.length; at++) {
            var pair = Math.min(2, points.length);
            var fits = at + pair <= points.length;
            if (fits && matches(new String(points, at, pair)).stream().anyMatch(counting::contains)) {
                Arrays.fill(marked, at, at + pair, true);
            }
        }
        for (var at = 0; at < points.length; at++) {
            if (at > 0 && marked[at] != marked[at - 1]) {
                add(pieces, plain, marked[at - 1]);
            } else if (at == 0 && marked[at]) {
                add(pieces, plain, false);
            }
            plain.appendCodePoint(points[at]);
        }
        if (marked[points.length - 1]) {
            add(pieces, plain, true);
        }
    }

    private static void add(List<Hit.Marked.Piece> pieces, StringBuilder text, boolean match) {
        if (!text.isEmpty()) {
            pieces.add(new Hit.Marked.Piece(text.toString(), match));
            text.setLength(0);
        }
    }

    private List<String> matches(String run) {
        return known.computeIfAbsent(
                run,
                text -> Analysis.tokens(Analysis.STEMS, Analysis.clean(text)).stream()
                        .filter(all::contains)
                        .toList());
    }

    /// Where the word, or the gap between words, or the run of characters without gaps, that begins here ends.
    private static int endOfRun(String text, int start) {
        var inWord = Analysis.belongsToWord(text.codePointAt(start));
        var unspaced = Unspaced.is(text.codePointAt(start));
        var at = start;
        while (at < text.length()
                && Analysis.belongsToWord(text.codePointAt(at)) == inWord
                && Unspaced.is(text.codePointAt(at)) == unspaced) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /// A full stop after a word is not marked with it.
    private static int bareEnd(String run) {
        var end = run.length();
        while (end > 0 && Analysis.joins(run.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}

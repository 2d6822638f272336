package dev.groundwork.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the words of a question in text that is shown, and marks them.
final class Marking {

    private final Set<String> terms;
    private final Map<String, List<String>> known = new HashMap<>();

    /// @param terms stems
    Marking(Collection<String> terms) {
        this.terms = Set.copyOf(terms);
    }

    /// The stems of the question that the text holds.
    Set<String> in(String text) {
        var found = new HashSet<String>();
        for (var at = 0; at < text.length(); ) {
            var end = endOfRun(text, at);
            found.addAll(matches(text.substring(at, end)));
            at = end;
        }
        return found;
    }

    Hit.Marked mark(String text) {
        var pieces = new ArrayList<Hit.Marked.Piece>();
        var plain = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var end = endOfRun(text, at);
            var run = text.substring(at, end);
            if (matches(run).isEmpty()) {
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
                        .filter(terms::contains)
                        .toList());
    }

    /// Where the word, or the gap between words, that begins here ends.
    private static int endOfRun(String text, int start) {
        var inWord = Analysis.belongsToWord(text.codePointAt(start));
        var at = start;
        while (at < text.length() && Analysis.belongsToWord(text.codePointAt(at)) == inWord) {
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

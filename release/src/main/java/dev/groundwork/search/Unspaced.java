package dev.groundwork.search;

import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Text of scripts that leave no blanks between words, in overlapping pairs of characters: no dictionary is needed, and
/// what is typed finds it within a sentence. Everything else passes as it is.
///
/// Lucene's CJKBigramFilter does the same behind a tokenizer of its own, which would cut English differently, and knows
/// neither Thai nor its neighbours.
final class Unspaced extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Queue<String> pending = new ArrayDeque<>();

    Unspaced(TokenStream input) {
        super(input);
    }

    /// Whether its script leaves no blanks between words.
    static boolean is(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            // The mark that lengthens a vowel belongs to both scripts of Japanese.
            case COMMON -> codePoint == 'ー';
            default -> false;
        };
    }

    static boolean isIn(CharSequence text) {
        return text.codePoints().anyMatch(Unspaced::is);
    }

    /// The pairs of a run of such characters; the one of a run of one.
    static void addPairs(String run, Queue<String> pairs) {
        var points = run.codePoints().toArray();
        if (points.length == 1) {
            pairs.add(run);
        }
        for (var at = 0; at + 1 < points.length; at++) {
            pairs.add(new String(points, at, 2));
        }
    }

    /// Where the run of the same kind that begins here ends.
    static int end(String text, int start) {
        var kind = is(text.codePointAt(start));
        var at = start;
        while (at < text.length() && is(text.codePointAt(at)) == kind) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        while (pending.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            if (!isIn(term)) {
                return true;
            }
            take(term.toString());
        }
        term.setEmpty().append(pending.remove());
        return true;
    }

    private void take(String text) {
        for (int at = 0, end; at < text.length(); at = end) {
            end = end(text, at);
            if (is(text.codePointAt(at))) {
                addPairs(text.substring(at, end), pending);
            } else {
                pending.add(text.substring(at, end));
            }
        }
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        pending.clear();
    }
}

package dev.groundwork.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of one page's texts. A text that is indexed in several fields is taken apart once.
final class PageTokens {

    /// Finds the stem of a word, and finds it only once.
    ///
    /// @param known by the word; an empty stem where the word is not indexed
    record Stems(Map<String, String> known) {

        String of(String word) {
            // Not computed within the map: most words are there, and none is worth a lock.
            var stem = known.get(word);
            if (stem == null) {
                stem = Analysis.stem(word);
                known.put(word, stem);
            }
            return stem;
        }
    }

    private final Stems stems;
    private final Map<String, List<String>> words = new HashMap<>();

    PageTokens(Stems stems) {
        this.stems = stems;
    }

    /// The words of these texts as they are written.
    TokenStream words(List<String> texts) {
        var all = new ArrayList<String>();
        texts.forEach(text -> all.addAll(wordsOf(text)));
        return new Listed(all);
    }

    /// The stems of these texts, without stop words.
    TokenStream stems(List<String> texts) {
        var all = new ArrayList<String>();
        for (var text : texts) {
            for (var word : wordsOf(text)) {
                var stem = stems.of(word);
                if (!stem.isEmpty()) {
                    all.add(stem);
                }
            }
        }
        return new Listed(all);
    }

    private List<String> wordsOf(String text) {
        return words.computeIfAbsent(text, _ -> Analysis.tokens(Analysis.PLAIN, Analysis.clean(text)));
    }

    private static final class Listed extends TokenStream {
        private final List<String> tokens;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int next;

        Listed(List<String> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            term.setEmpty().append(tokens.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}

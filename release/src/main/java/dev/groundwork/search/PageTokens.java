package dev.groundwork.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of one page's texts. A text that is indexed in several fields is taken apart once.
final class PageTokens {

    /// A word of a text.
    ///
    /// @param stem empty where the word is not indexed by its stem
    record Token(String word, String stem) {}

    /// All words that were met so far. The same words come again and again, and stemming one is slow.
    static final class Lexicon {
        private final Map<String, Token> tokens = new ConcurrentHashMap<>();

        Token of(String word) {
            // Not computed within the map: most words are there, and none is worth a lock.
            var token = tokens.get(word);
            if (token == null) {
                token = new Token(word, Analysis.stem(word));
                tokens.put(word, token);
            }
            return token;
        }
    }

    private final Lexicon lexicon;
    private final Map<String, List<Token>> tokens = new HashMap<>();

    PageTokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The words of these texts as they are written.
    TokenStream words(List<String> texts) {
        var words = new ArrayList<String>();
        for (var text : texts) {
            for (var token : tokensOf(text)) {
                words.add(token.word());
            }
        }
        return new Listed(words);
    }

    /// The stems of these texts, without stop words.
    TokenStream stems(List<String> texts) {
        var stems = new ArrayList<String>();
        for (var text : texts) {
            for (var token : tokensOf(text)) {
                if (!token.stem().isEmpty()) {
                    stems.add(token.stem());
                }
            }
        }
        return new Listed(stems);
    }

    private List<Token> tokensOf(String text) {
        var known = tokens.get(text);
        if (known == null) {
            known = new ArrayList<>();
            for (var word : Analysis.tokens(Analysis.PLAIN, Analysis.clean(text))) {
                known.add(lexicon.of(word));
            }
            tokens.put(text, known);
        }
        return known;
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

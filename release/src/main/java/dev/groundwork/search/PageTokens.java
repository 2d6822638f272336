package dev.groundwork.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of one page's texts. A text that is indexed in several fields is taken apart once.
final class PageTokens {

    /// A word of a text.
    ///
    /// @param stem empty where the word is not indexed by its stem
    record Token(String word, String stem) {}

    /// All words that were met so far. The same words come again and again, and to analyse one is slow.
    static final class Lexicon {
        private final Map<String, List<Token>> tokens = new ConcurrentHashMap<>();

        /// What a word of a text is indexed as.
        List<Token> of(String written) {
            // Not computed within the map: most words are there, and none is worth a lock.
            var known = tokens.get(written);
            if (known == null) {
                known = Analysis.tokens(Analysis.PLAIN, written).stream()
                        .map(word -> new Token(word, Analysis.stem(word)))
                        .toList();
                tokens.put(written, known);
            }
            return known;
        }
    }

    private final Lexicon lexicon;
    private final Map<String, List<Token>> tokens = new HashMap<>();

    PageTokens(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// The words of these texts as they are written.
    TokenStream words(List<String> texts) {
        return new Listed(texts, Token::word);
    }

    /// The stems of these texts, without stop words.
    TokenStream stems(List<String> texts) {
        return new Listed(texts, Token::stem);
    }

    private List<Token> tokensOf(String text) {
        var known = tokens.get(text);
        if (known == null) {
            known = new ArrayList<>();
            for (var written : Analysis.written(Analysis.clean(text))) {
                known.addAll(lexicon.of(written));
            }
            tokens.put(text, known);
        }
        return known;
    }

    /// The tokens of texts, one text after the other.
    private final class Listed extends TokenStream {
        private final List<String> texts;
        private final Function<Token, String> form;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private int nextText;
        private List<Token> text = List.of();
        private int nextToken;

        Listed(List<String> texts, Function<Token, String> form) {
            this.texts = texts;
            this.form = form;
        }

        @Override
        public boolean incrementToken() {
            while (true) {
                while (nextToken == text.size()) {
                    if (nextText == texts.size()) {
                        return false;
                    }
                    text = tokensOf(texts.get(nextText++));
                    nextToken = 0;
                }
                var token = form.apply(text.get(nextToken++));
                if (!token.isEmpty()) {
                    term.setEmpty().append(token);
                    return true;
                }
            }
        }

        @Override
        public void reset() {
            nextText = 0;
            nextToken = 0;
            text = List.of();
        }
    }
}

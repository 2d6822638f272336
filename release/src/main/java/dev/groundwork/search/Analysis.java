package dev.groundwork.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/// Text into words. `AX-200/B` gives its parts and `ax200b`, so that it is found however it is typed.
/// Where a script leaves no blanks, each pair of characters is a word ([Unspaced]).
final class Analysis {

    /// Stems, without stop words.
    static final Analyzer STEMS = new Words(true);

    /// Words as written, in lower case and without accents.
    static final Analyzer PLAIN = new Words(false);

    /// The stem of one word that [#PLAIN] gave.
    private static final Analyzer STEM = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var word = new KeywordTokenizer();
            return new TokenStreamComponents(word, stemmed(word));
        }
    };

    private static final String JOINERS = "-/._'’";
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+|(?<=[\\p{L}\\p{M}])(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private Analysis() {}

    /// The words of a text as they are written, each of which is analysed by itself.
    static List<String> written(String text) {
        var words = new ArrayList<String>();
        var start = -1;
        for (int at = 0, next; at < text.length(); at = next) {
            var codePoint = text.codePointAt(at);
            next = at + Character.charCount(codePoint);
            if (!belongsToWord(codePoint)) {
                if (start >= 0) {
                    words.add(text.substring(start, at));
                }
                start = -1;
            } else if (start < 0) {
                start = at;
            }
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    /// What belongs to a word, or joins the parts of one.
    static boolean belongsToWord(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || joins(codePoint);
    }

    /// What stands between the parts of one word.
    static boolean joins(int codePoint) {
        return JOINERS.indexOf(codePoint) >= 0;
    }

    /// Whether it says nothing by itself: `the`, `of`.
    static boolean isStopWord(String word) {
        return EnglishAnalyzer.getDefaultStopSet().contains(word.toLowerCase(Locale.ROOT));
    }

    /// The same text in its usual form: letters composed, straight apostrophes, nothing invisible.
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        return INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .replace('’', '\'');
    }

    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// The stem that [#STEMS] would give where [#PLAIN] gives this word; empty where it would give none.
    static String stem(String word) {
        var stems = tokens(STEM, word);
        return stems.isEmpty() ? "" : stems.getFirst();
    }

    static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory was not read", e);
        }
        return tokens;
    }

    private static TokenStream stemmed(TokenStream words) {
        return new PorterStemFilter(new StopFilter(words, EnglishAnalyzer.getDefaultStopSet()));
    }

    /// A whole line, for comparison with another: its words, without what stands between them. A letter and a number
    /// side by side are two words, so that `AX-200`, `AX 200` and `AX200` are one line.
    static String line(String text) {
        var parts = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(clean(text), -1)) {
            parts.addAll(tokens(PLAIN, word));
        }
        return String.join(" ", parts);
    }

    /// Its graph of parts and wholes is not flattened: no positions are indexed that it could spoil.
    private static final class Words extends Analyzer {
        private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
                | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
                | WordDelimiterGraphFilter.CATENATE_ALL
                | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
        private static final byte[] TYPES = typesWithApostropheAsLetter();

        private final boolean stems;

        Words(boolean stems) {
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = CharTokenizer.fromTokenCharPredicate(Analysis::belongsToWord);
            TokenStream words = new WordDelimiterGraphFilter(new Unspaced(source), false, TYPES, PARTS, null);
            words = new EnglishPossessiveFilter(new LowerCaseFilter(words));
            words = new ASCIIFoldingFilter(new WithoutApostrophes(words));
            return new TokenStreamComponents(source, stems ? stemmed(words) : words);
        }

        private static byte[] typesWithApostropheAsLetter() {
            var types = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE.clone();
            types['\''] = (byte) WordDelimiterIterator.ALPHA;
            return types;
        }
    }

    /// People leave them out: `don't` and `dont` are one word.
    private static final class WithoutApostrophes extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        WithoutApostrophes(TokenStream input) {
            super(input);
        }

        @Override
        protected boolean accept() {
            var letters = term.buffer();
            var kept = 0;
            for (var at = 0; at < term.length(); at++) {
                if (letters[at] != '\'') {
                    letters[kept++] = letters[at];
                }
            }
            term.setLength(kept);
            return kept > 0;
        }
    }
}

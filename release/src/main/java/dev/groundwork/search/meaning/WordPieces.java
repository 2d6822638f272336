package dev.groundwork.search.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Text as the pieces of words that a BERT model knows, by their numbers.
final class WordPieces {

    private static final int LONGEST_WORD = 100;
    private static final String INNER = "##";

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> inner = new HashMap<>();
    private final int start;
    private final int end;
    private final int unknown;

    private WordPieces(Map<String, Integer> pieces) {
        pieces.forEach((piece, number) -> {
            if (piece.startsWith(INNER)) {
                inner.put(piece.substring(INNER.length()), number);
            } else {
                first.put(piece, number);
            }
        });
        this.start = number(pieces, "[CLS]");
        this.end = number(pieces, "[SEP]");
        this.unknown = number(pieces, "[UNK]");
    }

    /// @param description a `tokenizer.json` of Hugging Face's, for a model of lower-case words
    static WordPieces read(InputStream description) throws IOException {
        var pieces = new HashMap<String, Integer>();
        JsonMapper.shared()
                .readTree(description)
                .path("model")
                .path("vocab")
                .properties()
                .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().intValue()));
        return new WordPieces(pieces);
    }

    private static int number(Map<String, Integer> pieces, String piece) {
        var number = pieces.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the model has no piece " + piece);
        }
        return number;
    }

    /// The numbers of the pieces, between those of start and end.
    ///
    /// @param most how many at the most; what is left over is not read
    long[] of(String text, int most) {
        var numbers = new Numbers(most);
        numbers.add(start);
        var plain = plain(text);
        for (var at = 0; at < plain.length() && !numbers.full(); ) {
            var next = endOfWord(plain, at);
            var word = plain.substring(at, next);
            if (!isBlank(word.codePointAt(0))) {
                add(word, numbers);
            }
            at = next;
        }
        return numbers.closed(end);
    }

    /// In lower case, without accents and what cannot be seen.
    private static String plain(String text) {
        var lower = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isBlank(letter)) {
                lower.append(' ');
            } else if (letter != 0xFFFD && !isControl(letter)) {
                lower.appendCodePoint(letter);
            }
        }
        var decomposed = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(letter -> plain.appendCodePoint(Character.toLowerCase(letter)));
        return plain.toString();
    }

    private static boolean isAscii(CharSequence text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    private static boolean isBlank(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
    }

    private static boolean isControl(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /// Punctuation and ideographs are words of their own.
    private static boolean standsAlone(int letter) {
        if (letter < 0x80) {
            return letter > ' ' && !Character.isLetterOrDigit(letter);
        }
        return Character.isIdeographic(letter)
                || switch (Character.getType(letter)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static int endOfWord(String text, int start) {
        var letter = text.codePointAt(start);
        var at = start + Character.charCount(letter);
        if (standsAlone(letter) || isBlank(letter)) {
            return at;
        }
        while (at < text.length()) {
            letter = text.codePointAt(at);
            if (standsAlone(letter) || isBlank(letter)) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    /// The longest pieces first, from the left; a word that does not come out even is unknown as a whole.
    private void add(String word, Numbers numbers) {
        var before = numbers.count;
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            numbers.add(unknown);
            return;
        }
        for (var at = 0; at < word.length(); ) {
            var pieces = at == 0 ? first : inner;
            var to = word.length();
            @Nullable Integer piece = pieces.get(word.substring(at, to));
            while (piece == null && to > at + 1) {
                to--;
                piece = pieces.get(word.substring(at, to));
            }
            if (piece == null) {
                numbers.count = before;
                numbers.add(unknown);
                return;
            }
            numbers.add(piece);
            at = to;
        }
    }

    /// Keeps the last place free.
    private static final class Numbers {
        private final long[] numbers;
        private int count;

        Numbers(int most) {
            this.numbers = new long[most];
        }

        boolean full() {
            return count >= numbers.length - 1;
        }

        void add(int number) {
            if (!full()) {
                numbers[count++] = number;
            }
        }

        long[] closed(int end) {
            numbers[count++] = end;
            return Arrays.copyOf(numbers, count);
        }
    }
}

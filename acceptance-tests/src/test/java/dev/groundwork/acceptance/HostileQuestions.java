package dev.groundwork.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Questions that nobody asks in good faith, the same for the same seed, percent-encoded.
final class HostileQuestions {

    private static final List<String> PARTS = List.of(
            "*",
            "?",
            "~2",
            "^1e99",
            "/.*/",
            "/(a+)+$/",
            "title:",
            "title:*",
            "_exists_:",
            "NOT",
            "AND",
            "OR",
            "&&",
            "||",
            "[a TO z]",
            "{!func}",
            "\"",
            "'",
            "\\",
            "(",
            ")",
            "((((",
            "]",
            "-",
            "+",
            "!",
            "<script>",
            "${7*7}",
            "<#if",
            "' OR 1=1",
            "%",
            "%00",
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\r\n",
            "\t",
            "\u200b",
            "\u200e",
            "\u200f",
            "\u202e",
            "\u2067",
            "\ufeff",
            "\uffff",
            "😀",
            "👩🏽\u200d🔬",
            "\ud83c\udde8\ud83c\udded",
            "e\u0301\u0301\u0301",
            "ﬀ",
            "ß",
            "İ",
            "中文",
            "ราคา",
            "كم",
            "aurora",
            "kestrel",
            "price",
            "AX-200/B",
            "seal kit",
            "why",
            "1",
            "99999999999999999999",
            "0x1F",
            "NaN",
            "-0",
            "../..",
            "http://",
            "a@b",
            ".",
            ",",
            ";",
            "_",
            " ",
            "  ");

    /// Bytes that are no text in UTF-8, half a sign of it, and escapes that are none.
    private static final List<String> BROKEN =
            List.of("%", "%z", "%zz", "%FF", "%C3", "%ED%A0%80", "%F8%88%80%80%80", "%00", "%u0041", "%E2%80", "+%2");

    private final Random random;

    HostileQuestions(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(20)) {
            case 0 -> encoded(oneOf(PARTS).repeat(1 + random.nextInt(3_000)));
            case 1 -> encoded(some(200));
            case 2 ->
                IntStream.range(0, 1 + random.nextInt(20))
                        .mapToObj(at -> random.nextBoolean() ? oneOf(BROKEN) : encoded(oneOf(PARTS)))
                        .collect(Collectors.joining());
            case 3 ->
                encoded(IntStream.range(0, random.nextInt(80))
                        .map(at -> random.nextInt(Character.MAX_CODE_POINT + 1))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            // A hundred kilobytes.
            case 4 -> encoded(oneOf(PARTS).repeat(33_334).substring(0, 33_334));
            default -> encoded(some(12));
        };
    }

    private String some(int most) {
        var between = random.nextBoolean() ? " " : "";
        return IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(at -> oneOf(PARTS))
                .collect(Collectors.joining(between));
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Every byte, so that none is taken for part of the address.
    private static String encoded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 ? "" : "%" + HexFormat.ofDelimiter("%").formatHex(bytes);
    }
}

package dev.groundwork.generator.markdown;

import java.util.regex.Pattern;

/// Takes out what other publishing systems would have filled in: `[!INCLUDE…]`, `[!VIDEO…]`, `:::image…:::`.
final class Directives {

    private static final Pattern DIRECTIVE = Pattern.compile(
            "(?i)\\[!(INCLUDE|VIDEO)\\s*"
                    + "(?:\\[[^\\]]*\\]\\s*\\([^)]*\\)|[^\\]\\[]*)\\]?|:::(image|moniker|zone|row|column)\\b.*?:::|^:::(?:image\\b.*|[a-z-]+)?\\s*$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*");

    private Directives() {}

    /// The text with as many lines as before.
    static String takeOut(String text, int firstLine, Links links) {
        if (!text.contains("[!") && !text.contains(":::")) {
            return text;
        }
        var result = new StringBuilder(text.length());
        var number = firstLine;
        var isCode = false;
        for (var line : text.split("\n", -1)) {
            isCode ^= FENCE.matcher(line).matches();
            result.append(isCode ? line : takeOutOfLine(line, number, links)).append('\n');
            number++;
        }
        return result.toString();
    }

    private static String takeOutOfLine(String line, int number, Links links) {
        if (!line.contains("[!") && !line.contains(":::")) {
            return line;
        }
        return DIRECTIVE.matcher(line).replaceAll(found -> {
            links.unresolved(found.group().strip(), number);
            return "";
        });
    }
}

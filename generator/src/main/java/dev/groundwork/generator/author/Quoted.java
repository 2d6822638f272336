package dev.groundwork.generator.author;

import java.util.regex.Pattern;

/// Texts as YAML takes them.
final class Quoted {

    /// Begins with a letter or digit of any script and has nothing in it that means something to YAML.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][^:#\"'\\\\\\p{Cc}]*");

    /// What YAML takes for something else than a text.
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|[\\d.,_+-].*");

    private Quoted() {}

    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches()) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cc}", " ") + '"';
    }
}

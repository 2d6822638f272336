package dev.groundwork.release;

import java.util.regex.Pattern;

/// Texts as the front matter of a new page takes them.
public final class YamlWord {

    /// Begins with a letter or digit of any script and has nothing in it that means something to YAML.
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][^:#\"'\\\\\\p{C}\\u2028\\u2029]*");

    /// What YAML takes for something else than a text.
    private static final Pattern OTHER = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|[\\d.,_+-].*");

    private YamlWord() {}

    /// The text as it stands in a line of its own, quoted where it has to be. What cannot be written becomes a blank.
    public static String of(String text) {
        if (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches()) {
            return text;
        }
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{C}\\u2028\\u2029&&[^\\p{Cf}]]", " ")
                + '"';
    }
}

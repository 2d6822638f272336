package dev.groundwork.generator.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells link words that are an address from words that say something.
final class Addressed {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?:)?//\\S+|www\\.\\S+|\\S+\\.md(?:#\\S*)?");
    private static final Pattern START = Pattern.compile("^(?:https?:)?//|^\\.{0,2}/");

    private Addressed() {}

    /// Whether the words of a link are its own target, or any other address.
    static boolean by(String words, String target) {
        return ADDRESS.matcher(words.strip()).matches() || bare(words).equals(bare(target));
    }

    private static String bare(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        return START.matcher(lower).replaceFirst("").replaceFirst("/$", "");
    }
}

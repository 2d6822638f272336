package dev.groundwork.release;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The id of what somebody sent, as the service gives it out and a page's `answers` names it: `Q-7K3M2X`.
public final class ItemId {

    /// The letter of its kind, and six that are not taken for one another.
    private static final Pattern FORM = Pattern.compile("[COPQV]-[0-9A-HJKMNP-TV-Z]{6}");

    private ItemId() {}

    /// Whether it could be one.
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /// The id that was meant by whoever typed it in small letters, or took a digit for the letter that looks like it.
    public static Optional<String> meantBy(String text) {
        var letters = text.strip().toUpperCase(Locale.ROOT);
        var kind = letters.isEmpty() ? "" : letters.substring(0, 1);
        var rest = letters.substring(kind.length()).replace('O', '0').replaceAll("[IL]", "1");
        return Optional.of(kind + rest).filter(ItemId::isWellFormed);
    }
}

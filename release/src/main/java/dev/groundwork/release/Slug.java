package dev.groundwork.release;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of a file from a title, in whatever script the title is.
public final class Slug {

    // What belongs to a word in some scripts: apostrophes go without a trace, joiners stay.
    private static final Pattern SILENT = Pattern.compile("['’]");
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\u200c\\u200d]+");
    private static final int MOST = 80;

    private Slug() {}

    /// Empty where the title has no letter and no digit.
    public static String of(String title) {
        var lower = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var slug = UNFIT.matcher(SILENT.matcher(lower).replaceAll("")).replaceAll("-");
        var trimmed = slug.replaceAll("^-+|-+$", "");
        if (trimmed.length() <= MOST) {
            return trimmed;
        }
        var cut = trimmed.lastIndexOf('-', MOST);
        return trimmed.substring(0, cut > 0 ? cut : trimmed.offsetByCodePoints(0, trimmed.codePointCount(0, MOST)));
    }
}

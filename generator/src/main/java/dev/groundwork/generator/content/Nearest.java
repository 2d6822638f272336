package dev.groundwork.generator.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// "Did you mean ...?" for what was mistyped.
public final class Nearest {

    private Nearest() {}

    /// ` Did you mean 'benefit'?`, or nothing where nothing known is near.
    public static String hint(String typed, Collection<String> known) {
        var lower = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(lower, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(" Did you mean '%s'?"::formatted)
                .orElse("");
    }

    /// How many letters must be put in, taken out, changed, or swapped with their neighbour.
    static int distance(String one, String other) {
        var beforePrevious = new int[other.length() + 1];
        var previous = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
                if (areSwapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = row;
        }
        return previous[other.length()];
    }

    private static boolean areSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}

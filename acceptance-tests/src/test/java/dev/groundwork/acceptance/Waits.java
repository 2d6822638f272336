package dev.groundwork.acceptance;

import java.util.List;
import java.util.Locale;

/// How long somebody had to wait, again and again.
///
/// @param millis the shortest first
record Waits(List<Double> millis) {

    Waits {
        millis = millis.stream().sorted().toList();
    }

    /// A row of a table: how often, the median, the slowest one in twenty, the slowest.
    String row(String what) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f ms | %.0f ms | %.0f ms |%n",
                what,
                millis.size(),
                at(0.5),
                at(0.95),
                millis.getLast());
    }

    private double at(double share) {
        return millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
}

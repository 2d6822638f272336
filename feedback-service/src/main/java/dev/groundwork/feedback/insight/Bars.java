package dev.groundwork.feedback.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart of bars, each with its label and its number beside it.
///
/// @param more how many rows have no bar here
public record Bars(List<Bar> bars, int more) {

    /// Beside the longest bar there is still room for its number.
    private static final int LONGEST_PERCENT = 70;

    private static final int LONGEST_LABEL = 60;

    /// One bar.
    ///
    /// @param label shortened where it is long
    /// @param percent of the width
    /// @param mark where a line is drawn across it, in percent of the width; null for none
    /// @param text the number, and what is said beside it
    public record Bar(
            String label,
            @Nullable String address,
            int percent,
            @Nullable Integer mark,
            String text) {}

    static Bars of(Table table, Table.Chart chart, int most, Beside words) {
        var label = table.columns().indexOf(chart.label());
        var number = table.columns().indexOf(chart.bar());
        var mark = chart.mark() == null ? -1 : table.columns().indexOf(chart.mark());
        var beside = chart.beside() == null ? -1 : table.columns().indexOf(chart.beside());
        var rows = table.rows().subList(0, Math.min(most, table.rows().size()));
        var longest = rows.stream()
                .mapToInt(row -> Math.max(number(row.get(number)), mark < 0 ? 0 : number(row.get(mark))))
                .max()
                .orElse(0);
        var bars = rows.stream()
                .map(row -> new Bar(
                        shortened(row.get(label).text()),
                        row.get(label).address(),
                        length(number(row.get(number)), longest),
                        mark < 0 ? null : length(number(row.get(mark)), longest),
                        row.get(number).text()
                                + (mark < 0
                                        ? ""
                                        : words.of(chart.mark(), row.get(mark).text()))
                                + (beside < 0 || row.get(beside).value() == null
                                        ? ""
                                        : words.of(
                                                chart.beside(), row.get(beside).text()))))
                .toList();
        return new Bars(bars, table.rows().size() - bars.size());
    }

    /// Says what a further number is.
    interface Beside {
        String of(@Nullable String column, String text);
    }

    private static int number(Cell cell) {
        return cell.value() instanceof Number number ? number.intValue() : 0;
    }

    private static int length(int number, int longest) {
        return longest == 0 ? 0 : Math.round((float) LONGEST_PERCENT * number / longest);
    }

    private static String shortened(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }
}

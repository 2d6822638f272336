package dev.groundwork.feedback.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart of bars, each with its label and its number.
///
/// @param more how many rows have no bar here
public record Bars(List<Bar> bars, int more) {

    private static final int LONGEST_LABEL = 48;

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

    /// Says what a further number is.
    interface Beside {
        String of(@Nullable String column, String text);
    }

    static Bars of(Table table, Table.Chart chart, int most, Beside words) {
        var label = table.columns().indexOf(chart.label());
        var number = table.columns().indexOf(chart.bar());
        var rows = table.rows().subList(0, Math.min(most, table.rows().size()));
        var mark = column(table, chart.mark(), rows);
        var beside = index(table, chart.beside());
        var longest = rows.stream()
                .mapToInt(row -> Math.max(number(row, number), number(row, mark)))
                .max()
                .orElse(0);
        var bars = rows.stream()
                .map(row -> new Bar(
                        shortened(row.get(label).text()),
                        row.get(label).address(),
                        length(number(row, number), longest),
                        mark < 0 ? null : length(number(row, mark), longest),
                        (row.get(number).value() == null
                                        ? "\u2013"
                                        : row.get(number).text())
                                + said(row, mark, chart.mark(), words)
                                + said(row, beside, chart.beside(), words)))
                .toList();
        return new Bars(bars, table.rows().size() - bars.size());
    }

    /// A mark that is nought in every row says nothing.
    private static int column(Table table, @Nullable String name, List<List<Cell>> rows) {
        var column = index(table, name);
        return rows.stream().allMatch(row -> number(row, column) == 0) ? -1 : column;
    }

    private static int index(Table table, @Nullable String name) {
        return name == null ? -1 : table.columns().indexOf(name);
    }

    private static String said(List<Cell> row, int column, @Nullable String name, Beside words) {
        return column < 0 || row.get(column).value() == null
                ? ""
                : words.of(name, row.get(column).text());
    }

    private static int number(List<Cell> row, int column) {
        return column >= 0 && row.get(column).value() instanceof Number number ? number.intValue() : 0;
    }

    private static int length(int number, int longest) {
        return longest == 0 ? 0 : Math.round(100f * number / longest);
    }

    private static String shortened(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
    }
}

package dev.groundwork.feedback.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure's rows, as everybody gets them: the page, the list of comma-separated values and programs.
///
/// @param columns their ids
/// @param headline what it comes to, in a sentence
/// @param hidden how many are counted in no row, because their words were used only once
/// @param chart how the rows are drawn; null where there is nothing to see in a picture
public record Table(
        List<String> columns,
        List<List<Cell>> rows,
        String headline,
        int hidden,
        @Nullable Chart chart) {

    /// A bar for each row.
    ///
    /// @param label the column that names a row
    /// @param bar the column of numbers
    /// @param mark a second column of numbers, drawn as a line across the bar; null for none
    /// @param beside a column that is written behind the number; null for none
    public record Chart(
            String label,
            String bar,
            @Nullable String mark,
            @Nullable String beside) {}

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row has another number of cells than there are columns");
            }
        }
    }

    static Table of(List<String> columns, List<List<Cell>> rows, String headline) {
        return new Table(columns, rows, headline, 0, null);
    }

    Table drawn(Chart how) {
        return new Table(columns, rows, headline, hidden, how);
    }

    Table without(int some) {
        return new Table(columns, rows, headline, some, chart);
    }
}

package dev.groundwork.feedback.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure as its template shows it.
///
/// @param means its definition
/// @param columns of its table, by name
/// @param total how many rows there are; `rows` are those of this part of the list
/// @param bars null where a picture shows nothing
/// @param previous the address of the part before
/// @param next the address of the part after
public record FigureView(
        String id,
        String name,
        String means,
        String headline,
        List<Column> columns,
        List<List<Cell>> rows,
        int total,
        int first,
        @Nullable String hidden,
        @Nullable Bars bars,
        String address,
        String csv,
        String json,
        @Nullable String previous,
        @Nullable String next) {

    private static final int ROWS = 100;
    private static final int BARS = 20;

    /// A column of the table.
    ///
    /// @param number whether it holds numbers
    public record Column(String id, String name, boolean number) {}

    /// The beginning of it, for a page with others.
    static FigureView first(Scope scope, Figure figure, Table table, int most) {
        return of(scope, figure, table, 0, most, most);
    }

    /// A part of its list.
    static FigureView part(Scope scope, Figure figure, Table table, int offset) {
        return of(scope, figure, table, Math.min(offset, table.rows().size()), ROWS, BARS);
    }

    private static FigureView of(Scope scope, Figure figure, Table table, int offset, int rows, int bars) {
        var asked = scope.asked();
        var path = "/desk/insight/" + figure.id();
        var end = Math.min(offset + rows, table.rows().size());
        return new FigureView(
                figure.id(),
                scope.word("figure." + figure.id()),
                scope.word("means." + figure.id()),
                table.headline(),
                columns(scope, table),
                table.rows().subList(offset, end),
                table.rows().size(),
                offset + 1,
                hidden(table.hidden()),
                drawn(scope, table, bars),
                asked.address(path, Map.of()),
                asked.address(path + ".csv", Map.of()),
                asked.address(path + ".json", Map.of()),
                offset == 0 ? null : at(asked, path, Math.max(0, offset - rows)),
                end == table.rows().size() ? null : at(asked, path, end));
    }

    /// Where all is nought, a picture shows nothing.
    private static @Nullable Bars drawn(Scope scope, Table table, int most) {
        var chart = table.chart();
        if (chart == null) {
            return null;
        }
        var bars = Bars.of(table, chart, most, (column, text) -> ", " + text + beside(scope, column));
        return bars.bars().stream().allMatch(bar -> bar.percent() == 0) ? null : bars;
    }

    private static String beside(Scope scope, @Nullable String column) {
        var word = scope.word("beside." + column);
        return word.isEmpty() ? "" : " " + word;
    }

    private static String at(Asked asked, String path, int offset) {
        return asked.address(path, Map.of("offset", offset == 0 ? "" : String.valueOf(offset)));
    }

    private static List<Column> columns(Scope scope, Table table) {
        return table.columns().stream()
                .map(id -> new Column(
                        id,
                        scope.word("column." + id),
                        isNumber(table, table.columns().indexOf(id))))
                .toList();
    }

    private static boolean isNumber(Table table, int column) {
        return table.rows().stream().map(row -> row.get(column).value()).anyMatch(Number.class::isInstance);
    }

    private static @Nullable String hidden(int count) {
        if (count == 0) {
            return null;
        }
        return (count == 1 ? "One more was" : "%,d more were".formatted(count))
                + " searched for in words that were used once. They are shown from the second time on, and deleted after 30 days.";
    }
}

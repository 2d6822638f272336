package dev.groundwork.acceptance.month;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows as somebody counted them: a text for each column, null where there is nothing to say.
///
/// @param columns in their order
/// @param hidden how many are counted in no row
record Rows(List<String> columns, List<Map<String, @Nullable String>> all, int hidden) {

    static Rows of(String... columns) {
        return new Rows(List.of(columns), new ArrayList<>(), 0);
    }

    Rows without(int some) {
        return new Rows(columns, all, some);
    }

    void add(@Nullable Object... cells) {
        var row = new LinkedHashMap<String, @Nullable String>();
        for (var i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i] == null ? null : String.valueOf(cells[i]));
        }
        all.add(row);
    }

    /// A part of a whole in a hundred.
    static @Nullable Long share(long part, long whole) {
        return whole == 0 ? null : Math.round(100.0 * part / whole);
    }
}

package dev.groundwork.feedback.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure as programs get it.
///
/// @param definition what it means
/// @param hidden how many are counted in no row, because their words were used only once
/// @param rows by column
record FigureAnswer(
        String figure,
        String title,
        String definition,
        LocalDate from,
        LocalDate until,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String stage,
        String headline,
        int hidden,
        List<Map<String, @Nullable Object>> rows) {

    static FigureAnswer of(Scope scope, Figure figure, Table table) {
        var asked = scope.asked();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : table.rows()) {
            var named = new LinkedHashMap<String, @Nullable Object>();
            for (var i = 0; i < row.size(); i++) {
                named.put(table.columns().get(i), row.get(i).value());
            }
            rows.add(named);
        }
        return new FigureAnswer(
                figure.id(),
                scope.word("figure." + figure.id()),
                scope.word("means." + figure.id()),
                asked.from(),
                asked.until(),
                asked.product(),
                asked.competitor(),
                asked.stage(),
                table.headline(),
                table.hidden(),
                rows);
    }
}

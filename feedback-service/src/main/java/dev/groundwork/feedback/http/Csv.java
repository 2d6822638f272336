package dev.groundwork.feedback.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table as RFC 4180 has it, safe to open in a spreadsheet.
public final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    /// Says that what follows is UTF-8; a spreadsheet guesses otherwise.
    public static final String START = "\uFEFF";

    public static final String TYPE = "text/csv; charset=utf-8";

    private Csv() {}

    public static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// Answers with a whole table, which is saved under this name.
    ///
    /// @param name without its ending
    public static void answer(
            Context ctx, String name, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringBuilder(START).append(row(columns));
        rows.forEach(row -> text.append(row(row)));
        ctx.header("Content-Disposition", saved(name));
        Answers.text(ctx, TYPE, text.toString());
    }

    /// Lets a browser save it under this name.
    public static String saved(String name) {
        return "attachment; filename=\"%s.csv\"".formatted(name);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        var text = value.toString();
        // A spreadsheet would run it; the apostrophe makes it text.
        if (!text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        // Always quoted: where a semicolon separates, a cell could begin in the middle of a text.
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

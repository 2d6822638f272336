package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Csv;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.similar.SaidItems;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/// Gives away what came in, all of it or what a filter leaves, however much that is: it is written as it is read.
public final class TableHandlers {

    private static final int ROWS_AT_ONCE = 500;

    private final Arrivals arrivals;
    private final SaidItems said;
    private final Clock clock;

    public TableHandlers(Database database, SaidItems said, Clock clock) {
        this.arrivals = database.reading(Arrivals.class);
        this.said = said;
        this.clock = clock;
    }

    /// Writes one row.
    private interface Row {
        String of(Arrived item, boolean first);
    }

    public void csv(Context ctx) throws IOException {
        var filter = filter(ctx);
        ctx.header("Content-Disposition", Csv.saved("desk"));
        var out = begin(ctx, Csv.TYPE);
        write(out, Csv.START + Csv.row(Column.names()));
        rows(filter, out, (item, _) -> Csv.row(Column.cells(item)));
    }

    public void json(Context ctx) throws IOException {
        var filter = filter(ctx);
        var out = begin(ctx, "application/json");
        write(out, "{\"items\":[");
        rows(filter, out, (item, first) -> (first ? "" : ",") + Json.STRICT.writeValueAsString(Column.named(item)));
        write(out, "]}");
    }

    private Filter filter(Context ctx) {
        return Filter.of(ctx::queryParam, DeskHandlers.me(ctx), clock.instant(), said::find);
    }

    private static OutputStream begin(Context ctx, String type) throws IOException {
        ctx.contentType(type).header("Cache-Control", "no-store");
        return ctx.res().getOutputStream();
    }

    private void rows(Filter filter, OutputStream out, Row row) throws IOException {
        var from = Cursor.START;
        var first = true;
        List<Arrived> read;
        do {
            read = arrivals.before(filter, from, ROWS_AT_ONCE);
            for (var item : read) {
                write(out, row.of(item, first));
                first = false;
                from = DeskHandlers.place(item);
            }
        } while (read.size() == ROWS_AT_ONCE);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

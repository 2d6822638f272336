package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows what came in.
public final class DeskHandlers {

    private static final int ITEMS = 50;
    private static final int ROWS_AT_ONCE = 500;
    private final Arrivals arrivals;
    private final Live live;

    private final Database database;
    private final Clock clock;

    public DeskHandlers(Database database, Live live, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.arrivals = database.reading(Arrivals.class);
        this.live = live;
    }

    public void page(Context ctx) {
        var kind = kind(ctx);
        var read = arrivals.before(id(kind), Cursor.of(ctx.queryParam("before")), ITEMS + 1);
        var listing = Listing.of(read, ITEMS, DeskHandlers::place);
        var now = live.now();
        var desk = DeskView.of(now, kind, arrivals.counts(), listing);
        Answers.text(ctx, "text/html; charset=utf-8", now.templates().fill("desk", Map.of("desk", desk)));
    }

    public void csv(Context ctx) throws IOException {
        var kind = kind(ctx);
        ctx.contentType("text/csv; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"desk.csv\"");
        var out = ctx.res().getOutputStream();
        out.write((Csv.START + Csv.row(Column.names())).getBytes(StandardCharsets.UTF_8));
        var from = Cursor.START;
        List<Arrived> rows;
        do {
            rows = arrivals.before(id(kind), from, ROWS_AT_ONCE);
            for (var row : rows) {
                out.write(Csv.row(Column.cells(row)).getBytes(StandardCharsets.UTF_8));
                from = place(row);
            }
        } while (rows.size() == ROWS_AT_ONCE);
    }

    /// Lets a line of a rep through to its page, or takes it back.
    public void release(Context ctx) {
        var fields = Json.form(ctx);
        var id = fields.getOrDefault("id", List.of("")).getFirst();
        var released = fields.getOrDefault("released", List.of("")).getFirst().equals("true");
        var at = released ? clock.instant() : null;
        if (database.writer().submit(Lines.class, lines -> lines.release(id, at)) == 0) {
            throw new InvalidInput(
                    "This line cannot be shown: it was taken back, or its sender did not say that it may be.");
        }
        ctx.status(303).header("Location", "/desk?kind=objection#" + id).header("Cache-Control", "no-store");
    }

    private static Cursor place(Arrived item) {
        return new Cursor(item.receivedAt(), item.id());
    }

    private static @Nullable Kind kind(Context ctx) {
        var sent = ctx.queryParam("kind");
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        return Kind.of(sent)
                .orElseThrow(() -> new InvalidInput("Parameter 'kind' must be one of: %s."
                        .formatted(Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", ")))));
    }

    private static @Nullable String id(@Nullable Kind kind) {
        return kind == null ? null : kind.id();
    }
}

package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.http.Refused;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.similar.SaidItems;
import dev.groundwork.feedback.triage.Back;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows what came in.
public final class DeskHandlers {

    private static final int ITEMS = 50;

    private final Arrivals arrivals;
    private final Live live;

    private final Database database;
    private final Clock clock;

    private final SaidItems said;
    private final Suggestions suggestions;

    public DeskHandlers(Database database, Live live, SaidItems said, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.arrivals = database.reading(Arrivals.class);
        this.live = live;
        this.said = said;
        this.suggestions = new Suggestions(said, arrivals);
    }

    public void page(Context ctx) {
        var me = me(ctx);
        var filter = Filter.of(ctx::queryParam, me, clock.instant(), said::find);
        var read = arrivals.before(filter, Cursor.of(ctx.queryParam("before")), ITEMS + 1);
        var listing = Listing.of(read, ITEMS, DeskHandlers::place);
        var now = live.now();
        var desk = DeskView.of(
                now,
                filter,
                arrivals,
                listing,
                ctx.queryParam("before"),
                suggestions.nearest(listing.items()),
                choices(now, me),
                flash(ctx, now));
        Answers.text(ctx, "text/html; charset=utf-8", now.templates().fill("desk", Map.of("desk", desk)));
    }

    /// One item with its history.
    public void item(Context ctx) {
        var item = arrivals.one(ctx.pathParam("id"))
                .orElseThrow(() ->
                        new Refused(404, "There is no such item: its sender took it back, or the id is mistyped."));
        var now = live.now();
        var page = ItemPage.of(now, item, arrivals, suggestions.of(now, item), choices(now, me(ctx)), flash(ctx, now));
        Answers.text(ctx, "text/html; charset=utf-8", now.templates().fill("item", Map.of("page", page)));
    }

    private Choices choices(LiveRelease now, @Nullable String me) {
        return Choices.of(now, live.today(now), me);
    }

    private @Nullable Flash flash(Context ctx, LiveRelease now) {
        return Flash.of(ctx::queryParam, arrivals, now.templates().words());
    }

    static @Nullable String me(Context ctx) {
        return Caller.of(ctx).map(Caller::address).orElse(null);
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
        var back = fields.getOrDefault("back", List.of("")).getFirst();
        ctx.status(303).header("Location", Back.to(back) + "#" + id).header("Cache-Control", "no-store");
    }

    static Cursor place(Arrived item) {
        return new Cursor(item.receivedAt(), item.id());
    }
}

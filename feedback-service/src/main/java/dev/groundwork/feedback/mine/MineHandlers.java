package dev.groundwork.feedback.mine;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.database.NotWritten;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.Device;
import dev.groundwork.feedback.item.Tokens;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.triage.Triage;
import dev.groundwork.release.Hashes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What I sent, and what became of it: shown, given along, and taken back.
public final class MineHandlers {

    private static final String NOBODY = "";

    private final Database database;
    private final Mine mine;
    private final Live live;
    private final Tokens tokens;
    private final Triage triage;
    private final Clock clock;

    public MineHandlers(Database database, Live live, Tokens tokens, Triage triage, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.triage = triage;
        this.mine = database.reading(Mine.class);
        this.live = live;
        this.tokens = tokens;
    }

    public void show(Context ctx) {
        render(ctx, null);
    }

    /// How much became of it that the sender has not seen.
    public void news(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        Answers.json(ctx, Map.of("news", mine.news(sender(ctx), clock.instant()).size()));
    }

    /// Looks up an anonymous item. A receipt is never in an address: those stay in histories and in the logs of
    /// proxies.
    public void look(Context ctx) {
        var receipt = first(Json.form(ctx), "receipt").strip();
        if (receipt.isEmpty()) {
            throw new InvalidInput(
                    "There is no receipt in this. Write the letters that you were given, and press again.");
        }
        render(ctx, receipt);
    }

    public void export(Context ctx) {
        var sender = sender(ctx);
        ctx.header("Content-Disposition", "attachment; filename=\"my-input.json\"");
        Answers.json(ctx, Map.of("items", mine.of(sender, NOBODY), "meToo", mine.joined(sender)));
    }

    /// Takes back one item, or all.
    public void takeBack(Context ctx) {
        var sender = sender(ctx);
        var fields = checked(ctx);
        var receipt = first(fields, "receipt");
        var id = first(fields, "id");
        database.writer().submit(Mine.class, statements -> {
            if (id.equals("all")) {
                statements.joined(sender).forEach(joined -> statements.leave(joined.id(), sender));
                statements.of(sender, NOBODY).forEach(item -> statements.takeBack(item.id()));
            } else if (statements.leave(id, sender) == 0 && statements.owned(id, sender, hash(receipt)) > 0) {
                statements.takeBack(id);
            }
            statements.forget(sender);
            return true;
        });
        ctx.status(303).header("Location", "/my?deleted").header("Cache-Control", "no-store");
    }

    /// Takes whether an answer answered it.
    public void judge(Context ctx) {
        var sender = sender(ctx);
        var fields = checked(ctx);
        var id = first(fields, "id");
        var receipt = first(fields, "receipt");
        if (mine.owned(id, sender, hash(receipt)) + mine.waits(id, sender) == 0) {
            throw new InvalidInput("This is not there any more, or somebody else sent it. Open the page again.");
        }
        triage.judge(id, sender, first(fields, "helped").equals("true"), !receipt.isEmpty());
        if (receipt.isEmpty()) {
            ctx.status(303).header("Location", "/my#" + id).header("Cache-Control", "no-store");
        } else {
            render(ctx, receipt);
        }
    }

    /// Puts the sender's name beside what came of it, or takes it off.
    public void name(Context ctx) {
        var sender = sender(ctx);
        var fields = checked(ctx);
        var id = first(fields, "id");
        var named = first(fields, "named").equals("true");
        if (database.writer().submit(Mine.class, statements -> statements.name(id, sender, named)) == 0) {
            throw new InvalidInput(
                    "This is not there any more, or was sent without a name. Open the page What I sent again.");
        }
        ctx.status(303).header("Location", "/my#" + id).header("Cache-Control", "no-store");
    }

    private Map<String, List<String>> checked(Context ctx) {
        var fields = Json.form(ctx);
        if (!tokens.isValid(first(fields, "token"), first(fields, "key"))) {
            throw new InvalidInput(
                    "This page was open for more than a day. Open it again, and press the button again.");
        }
        return fields;
    }

    private void render(Context ctx, @Nullable String receipt) {
        var now = live.now();
        var today = live.today(now);
        var sender = receipt == null ? sender(ctx) : NOBODY;
        var items = mine.of(sender, receipt == null ? NOBODY : hash(receipt));
        var joined = receipt == null ? mine.joined(sender) : List.<Mine.Joined>of();
        var key = tokens.key();
        var news = mine.news(sender, clock.instant());
        var view = new MineView(
                MineView.items(
                        now, today, items, joined, new MineView.Known(mine.judged(sender), news, mine.late(sender))),
                items.isEmpty() ? null : receipt,
                receipt != null,
                key,
                tokens.issue(key));
        Answers.html(ctx, now.templates().fill("my", Map.of("mine", view)));
        if (!news.isEmpty() && ctx.method().equals(HandlerType.GET)) {
            see(sender);
        }
    }

    /// It is shown, and is no news any more. Where that cannot be written, it is news once more.
    private void see(String sender) {
        try {
            database.writer().submit(Mine.class, statements -> statements.seen(sender, clock.instant()));
        } catch (NotWritten notNow) {
            // Whoever reads must not be told of a full disk.
        }
    }

    /// The hash by which items of this sender are kept; nobody's where the device never sent anything.
    private static String sender(Context ctx) {
        var device = Device.of(Caller.of(ctx), ctx.cookie(Device.COOKIE));
        return device.known() ? device.hash() : NOBODY;
    }

    private static String hash(String code) {
        return code.isEmpty() ? NOBODY : Hashes.sha256(code);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        var values = fields.get(name);
        return values == null ? "" : values.getFirst();
    }
}

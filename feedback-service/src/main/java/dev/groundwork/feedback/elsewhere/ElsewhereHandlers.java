package dev.groundwork.feedback.elsewhere;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.find.SearchHandlers;
import dev.groundwork.feedback.find.SearchView;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.http.Refused;
import dev.groundwork.feedback.item.Codes;
import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Press;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Hashes;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One box: what was asked goes in, the answer comes out to be pasted, and it counts.
public final class ElsewhereHandlers {

    /// As colleagues read it in a history where nobody signs in.
    private static final String NAMELESS = "Marketing";

    private final Database database;
    private final TakenDown takenDown;
    private final Live live;
    private final SearchHandlers search;
    private final Clock clock;
    private final @Nullable URI publicUrl;

    public ElsewhereHandlers(
            Database database, Live live, SearchHandlers search, Clock clock, @Nullable URI publicUrl) {
        this.database = database;
        this.takenDown = database.reading(TakenDown.class);
        this.live = live;
        this.search = search;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /// The box; below it what came of the last question.
    public void page(Context ctx) {
        var now = live.now();
        var model = new HashMap<String, @Nullable Object>();
        model.put("key", Codes.code());
        var id = ctx.queryParam("id");
        if (id != null) {
            var question = takenDown
                    .one(id)
                    .orElseThrow(() -> new Refused(404, "There is no such question from elsewhere. Write it again."));
            model.put("question", question);
            model.put("search", search.known(now, question.text()).orElse(null));
        }
        Answers.text(ctx, "text/html; charset=utf-8", now.templates().fill("elsewhere", model));
    }

    /// Takes a question down, answered where the portal knows the answer.
    public void take(Context ctx) {
        var fields = Json.form(ctx);
        var text = Field.required("text", first(fields, "text"), "what was asked", "Write what you were asked.");
        var key = Hashes.sha256("elsewhere " + Press.key(first(fields, "key")));
        var now = live.now();
        var found = search.known(now, text);
        var reply = found.flatMap(Paste::of).map(paste -> paste.text(portal(ctx, now)));
        var product = found.map(SearchView::ask).map(ask -> ask.product()).orElse(null);
        var id = keep(key, text, product, reply.orElse(null), who(ctx));
        ctx.status(303).header("Location", "/desk/elsewhere?id=" + id).header("Cache-Control", "no-store");
    }

    /// The same press again is the same question.
    private String keep(String key, String text, @Nullable String product, @Nullable String reply, String who) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var body = Hashes.sha256(text);
        return database.writer().submit(TakenDown.class, statements -> {
            var earlier = statements.sentBefore(key);
            if (earlier.isPresent()) {
                return earlier.get().id();
            }
            var id = Codes.id(Kind.QUESTION);
            while (statements.count(id) > 0) {
                id = Codes.id(Kind.QUESTION);
            }
            var state = reply == null ? "new" : "answered";
            statements.keep(new TakenDown.Question(id, text, product, state, reply), at, who, Codes.code());
            statements.remember(key, body, id, false, at);
            return id;
        });
    }

    /// In a mail an address stands whole.
    private String portal(Context ctx, LiveRelease now) {
        var site = now.release().site().url();
        return Optional.ofNullable(publicUrl)
                .map(URI::toString)
                .or(() -> Optional.ofNullable(site))
                .map(url -> url.replaceFirst("/+$", ""))
                .orElse("http://" + ctx.header("Host"));
    }

    private static String who(Context ctx) {
        return Caller.of(ctx).map(Caller::known).orElse(NAMELESS);
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }
}

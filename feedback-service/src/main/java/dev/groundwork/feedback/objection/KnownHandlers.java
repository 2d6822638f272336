package dev.groundwork.feedback.objection;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.util.Map;

/// The known objections as a part of a page, narrowed down as one types.
public final class KnownHandlers {

    private static final int MOST = 30;
    private static final int BY_DEFAULT = 8;

    private final Known known;
    private final Live live;

    public KnownHandlers(Known known, Live live) {
        this.known = known;
        this.live = live;
    }

    public void show(Context ctx) {
        var now = live.now();
        var limit = ctx.queryParam("limit");
        var wanted = new Known.Wanted(
                ctx.queryParam("product"),
                ctx.queryParam("competitor"),
                ctx.queryParam("text"),
                limit != null && limit.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(limit), 1, MOST) : BY_DEFAULT);
        Answers.text(
                ctx, "text/html; charset=utf-8", now.templates().fill("known", Map.of("known", known.of(now, wanted))));
    }
}

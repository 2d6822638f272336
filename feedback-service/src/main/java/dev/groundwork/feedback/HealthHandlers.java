package dev.groundwork.feedback;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells whoever runs the portal how it is.
final class HealthHandlers {

    private final Live live;

    HealthHandlers(Live live) {
        this.live = live;
    }

    /// @param status `ok`, `degraded` where something fails, or `waiting` for a first release
    /// @param release id of the one that is live
    /// @param refused why the one that the pointer names is not live
    /// @param search `ok`, or why it fails or goes by words alone
    record Health(
            String status,
            @Nullable String release,
            @Nullable Instant since,
            @Nullable String refused,
            String search) {}

    private static String byWords(String failure) {
        return failure + " Search goes on with words alone.";
    }

    void show(Context ctx) {
        var now = live.ifAny();
        var refused = live.refusal();
        var search = live.searchFailure().or(() -> live.meaningFailure().map(HealthHandlers::byWords));
        var status = now.isEmpty() ? "waiting" : refused.isPresent() || search.isPresent() ? "degraded" : "ok";
        Answers.json(
                ctx.status(now.isEmpty() ? 503 : 200),
                new Health(
                        status,
                        now.map(one -> one.release().id()).orElse(null),
                        now.map(one -> one.since()).orElse(null),
                        refused.orElse(null),
                        search.orElse(now.isEmpty() ? "waiting" : "ok")));
    }
}

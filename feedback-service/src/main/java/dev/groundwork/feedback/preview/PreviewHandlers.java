package dev.groundwork.feedback.preview;

import dev.groundwork.feedback.http.Addition;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds a script to every page, and tells it when another release is live.
public final class PreviewHandlers {

    /// Shorter than any patience with a silent connection.
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Bell bell;
    private final Supplier<Optional<String>> live;

    /// Follows the live release.
    ///
    /// @param live the id of the one that is served at this moment
    public PreviewHandlers(Bell bell, Supplier<Optional<String>> live) {
        this.bell = bell;
        this.live = live;
    }

    /// Before anything is answered: the id of the release must not be newer than what is answered from it.
    public void begin(Context ctx) {
        // What a press answers is not to be loaded again.
        if (ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD")) {
            var id = live.get().orElse("");
            new Addition("<script type=\"module\" src=\"/preview.js\" data-release=\"" + id + "\"></script>", id)
                    .announce(ctx);
        }
    }

    /// When all is answered: whatever made the page, it gets the script.
    public void add(Context ctx) throws IOException {
        var addition = Addition.to(ctx);
        var type = Optional.ofNullable(ctx.res().getContentType()).orElse("");
        var page = ctx.resultInputStream();
        if (addition.isPresent() && type.startsWith("text/html") && page != null) {
            try (page) {
                ctx.result(addition.get().in(page.readAllBytes()));
            }
        }
    }

    public void script(Context ctx) throws IOException {
        try (var script = Objects.requireNonNull(PreviewHandlers.class.getResourceAsStream("/preview/preview.js"))) {
            ctx.contentType("text/javascript; charset=utf-8").header("Cache-Control", "no-store");
            ctx.result(script.readAllBytes());
        }
    }

    /// A stream of events that ends with the service or with the page that listens.
    public void events(Context ctx) throws IOException, InterruptedException {
        ctx.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        if (ctx.method().name().equals("HEAD")) {
            return;
        }
        send(ctx, "retry: 250\n\n");
        String known = null;
        while (!bell.isClosed()) {
            var id = bell.await(known, BEAT);
            send(ctx, id.equals(known) ? ": still here\n\n" : "event: release\ndata: " + id + "\n\n");
            known = id;
        }
    }

    private static void send(Context ctx, String text) throws IOException {
        // Not Javalin's stream: that one keeps what it is given until all is there.
        ctx.res().getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        ctx.res().flushBuffer();
    }
}

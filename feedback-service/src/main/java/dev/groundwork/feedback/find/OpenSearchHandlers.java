package dev.groundwork.feedback.find;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Describes the search to browsers, which then offer it in their address bar.
public final class OpenSearchHandlers {

    private final Live live;
    private final @Nullable URI publicUrl;

    /// @param publicUrl the address people see; null where it is the one that was asked
    public OpenSearchHandlers(Live live, @Nullable URI publicUrl) {
        this.live = live;
        this.publicUrl = publicUrl;
    }

    public void show(Context ctx) {
        var xml = live.now().templates().fill("opensearch", Map.of("address", address(ctx)));
        Answers.text(ctx, "application/opensearchdescription+xml; charset=utf-8", xml);
    }

    /// The format knows whole addresses only. That of the request is ours: any other was refused before.
    private String address(Context ctx) {
        return publicUrl == null
                ? "http://" + ctx.header("Host")
                : publicUrl.toString().replaceFirst("/+$", "");
    }
}

package dev.groundwork.release;

import java.util.Set;

/// The addresses that the service or the templates answer themselves, so that no page may have them.
public final class ReservedAddresses {

    private static final Set<String> FIRST_SEGMENTS = Set.of(
            "api",
            "ask",
            "assets",
            "challenge",
            "desk",
            "desk.csv",
            "desk.json",
            "feed.xml",
            "health",
            "metrics",
            "my",
            "objection",
            "openapi.yaml",
            "opensearch.xml",
            "position",
            "preview.js",
            "said",
            "search",
            "sent",
            "sitemap.xml",
            "unsubscribe",
            "vote",
            "404.html");

    private ReservedAddresses() {}

    /// Whether no page may have this address.
    ///
    /// @param address from the site's root, as in [ReleasedPage#address]
    public static boolean contains(String address) {
        var segments = address.split("/", -1);
        return segments.length > 1 && FIRST_SEGMENTS.contains(segments[1]);
    }
}

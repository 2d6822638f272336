package dev.groundwork.feedback.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What is added to the HTML of one answer. An answer that is added to is sent whole and uncompressed.
///
/// @param markup in ASCII, for the end of the head
/// @param mark changes with what is added, so that the page's ETag does
public record Addition(String markup, String mark) {

    /// From here on, whoever answers takes it into account.
    public void announce(Context ctx) {
        ctx.attribute(Addition.class.getName(), this);
    }

    public static Optional<Addition> to(Context ctx) {
        return Optional.ofNullable(ctx.attribute(Addition.class.getName()));
    }

    /// The page with the addition; as it was where it is only a part of one.
    public byte[] in(byte[] html) {
        // One character for each byte, whatever the page's encoding is: so nothing else of it can change.
        var page = new String(html, StandardCharsets.ISO_8859_1);
        var head = page.indexOf("</head>");
        var end = head < 0 ? page.lastIndexOf("</body>") : head;
        return end < 0
                ? html
                : (page.substring(0, end) + markup + page.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }
}

package dev.groundwork.feedback.page;

import dev.groundwork.search.Hit;

/// Text that is HTML already, so that no template escapes it again.
public record Html(String markup) {

    /// The text with every character that means something in HTML escaped, and what matched marked.
    public static Html of(Hit.Marked text) {
        var markup = new StringBuilder();
        for (var piece : text.pieces()) {
            var escaped = escape(piece.text());
            markup.append(piece.match() ? "<mark>" + escaped + "</mark>" : escaped);
        }
        return new Html(markup.toString());
    }

    /// The same as plain text.
    public String plain() {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

package dev.groundwork.generator.link;

import dev.groundwork.generator.markdown.Body;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Attribute;

/// A link that a page must write in another way than it was read.
///
/// @param href as it was read
/// @param wanted as it must be
public record Rewrite(String href, String wanted) implements Comparable<Rewrite> {

    private static final Comparator<Rewrite> ORDER =
            Comparator.comparing(Rewrite::href).thenComparing(Rewrite::wanted);

    /// The body with all of these links as they must be.
    public static Body apply(List<Rewrite> rewrites, Body body) {
        var rewritten = body;
        for (var rewrite : rewrites) {
            rewritten = rewritten.rewritten(rewrite::in);
        }
        return rewritten;
    }

    private String in(String html) {
        return html.replace(new Attribute("href", href).html(), new Attribute("href", wanted).html());
    }

    @Override
    public int compareTo(Rewrite other) {
        return ORDER.compare(this, other);
    }
}

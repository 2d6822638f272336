package dev.groundwork.generator.markdown;

import dev.groundwork.generator.markdown.Links.Picture;
import dev.groundwork.generator.markdown.Links.Target;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Makes a page's body out of the HTML that Markdown became: cleaned, its links resolved, its parts told apart.
final class BodyReader {

    /// What the ids of templates begin with, so that no heading takes one.
    private static final String TEMPLATES_OWN = "gw-";

    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href]");
    private static final Evaluator IMAGES = Selector.evaluatorOf("img");
    private static final Evaluator NAMED = Selector.evaluatorOf("a[name]");
    private static final Evaluator WITH_ID = Selector.evaluatorOf("[id]");
    private static final Evaluator WITH_LINE = Selector.evaluatorOf("[" + Markdown.LINE + "]");
    private static final Evaluator TITLES = Selector.evaluatorOf("h1");

    private final Links links;
    private final Lines lines;
    private final Element body;
    private final Set<String> anchors = new LinkedHashSet<>();
    private final Set<String> titleAnchors = new LinkedHashSet<>();

    BodyReader(Element body, Lines lines, String title, Links links) {
        this.links = links;
        this.lines = lines;
        this.body = body;
        nameAnchors();
        settleHeadings(title);
        body.select(LINKS).forEach(this::settleLink);
        body.select(IMAGES).forEach(this::settleImage);
        Blocks.dress(body);
        body.select(WITH_LINE).forEach(element -> element.removeAttr(Markdown.LINE));
    }

    Body body() {
        return new Parts(body).body(anchors, titleAnchors);
    }

    /// The page's title is its one heading of level one.
    private void settleHeadings(String title) {
        var first = body.selectFirst(HEADINGS);
        if (first != null && first.nameIs("h1") && first.text().strip().equalsIgnoreCase(title.strip())) {
            first.select(WITH_ID).forEach(named -> titleAnchors.add(named.id()));
            anchors.removeAll(titleAnchors);
            first.remove();
        }
        body.select(TITLES).forEach(heading -> heading.tagName("h2"));
    }

    private void nameAnchors() {
        for (var named : body.select(NAMED)) {
            if (named.id().isEmpty()) {
                named.id(named.attr("name"));
            }
            named.removeAttr("name");
        }
        for (var element : body.select(WITH_ID)) {
            if (element.id().startsWith(TEMPLATES_OWN)) {
                element.id("its-" + element.id());
            }
            if (!anchors.add(element.id())) {
                element.removeAttr("id");
            }
        }
        nameHeadings();
    }

    /// Those that were written as HTML have no id, or one that another element had before.
    private void nameHeadings() {
        var ids = IdGenerator.builder().build();
        for (var heading : body.select(HEADINGS)) {
            while (heading.id().isEmpty()) {
                var id = ids.generateId(heading.text());
                if (anchors.add(id)) {
                    heading.id(id);
                }
            }
        }
    }

    private void settleLink(Element link) {
        var href = link.attr("href");
        var line = lines.of(link, href);
        if (href.startsWith("#")) {
            settlePart(link, href, line);
            return;
        }
        switch (links.link(href, line)) {
            case Target.Reachable(var address, var elsewhere) -> {
                link.attr("href", address);
                if (elsewhere) {
                    link.attr("rel", "noopener noreferrer");
                }
            }
            case Target.Unreachable() -> unwrap(link);
            case Target.Hidden() -> {
                if (Addressed.by(link.text(), href)) {
                    link.empty();
                }
                unwrap(link);
            }
        }
    }

    private void settlePart(Element link, String href, int line) {
        var part = Percent.decoded(href.substring(1));
        var lower = part.toLowerCase(Locale.ROOT);
        if (part.isEmpty() || titleAnchors.contains(part)) {
            link.attr("href", "#");
        } else if (anchors.contains(part)) {
            link.attr("href", "#" + part);
        } else if (anchors.contains(lower)) {
            link.attr("href", "#" + lower);
        } else {
            links.noSuchPart(href, line);
            unwrap(link);
        }
    }

    /// Leaves the words of a link, and the place it marks where others may lead to it.
    private static void unwrap(Element link) {
        if (link.id().isEmpty()) {
            link.unwrap();
        } else {
            link.removeAttr("href").removeAttr("title");
        }
    }

    private void settleImage(Element image) {
        var src = image.attr("src");
        var line = lines.of(image, src);
        switch (links.image(src, line)) {
            case Picture.Shown(var address, var size) -> {
                // In HTML, alt="" says that an image is decoration; Markdown has no way to say so.
                if (image.attr("alt").isBlank() && (image.hasAttr(Markdown.LINE) || !image.hasAttr("alt"))) {
                    links.withoutWords(src, line);
                }
                image.attr("src", address).attr("loading", "lazy");
                if (!image.hasAttr("alt")) {
                    image.attr("alt", "");
                }
                if (size != null) {
                    image.attr("width", String.valueOf(size.width())).attr("height", String.valueOf(size.height()));
                }
            }
            case Picture.Elsewhere(var href) -> {
                var alt = image.attr("alt");
                var link = new Element("a").attr("href", href).attr("rel", "noopener noreferrer");
                link.text(alt.isBlank() ? href : alt);
                // A link within a link is no HTML; the words are enough there.
                image.replaceWith(image.closest("a") == null ? link : new TextNode(link.text()));
            }
            case Picture.Missing() -> image.replaceWith(new TextNode(image.attr("alt")));
        }
    }
}

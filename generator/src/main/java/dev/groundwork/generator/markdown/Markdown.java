package dev.groundwork.generator.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Reads Markdown as GitHub does.
public final class Markdown {

    /// Carries the line of a link through the HTML; taken out again by [Cleaning].
    static final String LINE = "data-line";

    /// Lists and quotes within each other; what lies deeper is text. Nobody reads it, and it would overflow the stack.
    private static final int DEEPEST = 50;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            AutolinkExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            FootnotesExtension.create(),
            HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(_ -> Markdown::addLine)
            .build();

    private Markdown() {}

    /// Reads the text below the front matter.
    ///
    /// @param title of the page: a first heading that repeats it is left out
    /// @param firstLine the line of the file on which the text starts
    public static Body read(String text, String title, int firstLine, Links links) {
        var clean = Directives.takeOut(text, firstLine, links);
        var document = PARSER.parse(clean);
        var lines = new Lines(clean, firstLine);
        var html = Cleaning.parsed(RENDERER.render(document), lines, links);
        var body = OnlyMarkdown.is(document) ? html.body() : Cleaning.clean(html, lines, links);
        return new BodyReader(body, lines, title, links).body();
    }

    public static Optional<String> firstHeading(String text) {
        var found = new AbstractVisitor() {
            private Optional<String> heading = Optional.empty();

            @Override
            public void visit(Heading node) {
                heading = heading.or(() -> Optional.of(HeadingText.of(node)));
            }
        };
        PARSER.parse(text).accept(found);
        return found.heading.filter(heading -> !heading.isEmpty());
    }

    private static void addLine(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link || node instanceof Image) {
            var line = line(node);
            if (line >= 0) {
                attributes.put(LINE, String.valueOf(line));
            }
        }
    }

    /// The line of its block, and as many lines on as there are breaks before it; -1 where nobody knows.
    private static int line(Node node) {
        var breaks = 0;
        for (var at = node; at != null; at = at.getParent()) {
            if (at instanceof Block) {
                return at.getSourceSpans().isEmpty()
                        ? -1
                        : at.getSourceSpans().getFirst().getLineIndex() + breaks;
            }
            for (var before = at.getPrevious(); before != null; before = before.getPrevious()) {
                breaks += breaks(before);
            }
        }
        return -1;
    }

    private static int breaks(Node node) {
        var breaks = node instanceof SoftLineBreak || node instanceof HardLineBreak ? 1 : 0;
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            breaks += breaks(child);
        }
        return breaks;
    }
}

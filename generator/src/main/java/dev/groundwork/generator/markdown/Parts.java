package dev.groundwork.generator.markdown;

import dev.groundwork.generator.markdown.Body.Passage;
import dev.groundwork.generator.markdown.Body.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Takes a body apart: by headings of level two for templates, by all headings for the index.
final class Parts {

    private static final Set<String> LINES =
            Set.of("p", "li", "tr", "pre", "div", "dt", "dd", "blockquote", "br", "summary", "figcaption");

    private final Element body;

    Parts(Element body) {
        this.body = body;
    }

    Body body(Set<String> anchors, Set<String> titleAnchors) {
        var lead = new StringBuilder();
        var sections = new ArrayList<Section>();
        var html = lead;
        @Nullable Element heading = null;
        for (var node : body.childNodes()) {
            if (node instanceof Element element && element.nameIs("h2")) {
                if (heading != null) {
                    sections.add(new Section(heading.id(), heading.text(), html.toString()));
                }
                heading = element;
                html = new StringBuilder();
            } else {
                html.append(node.outerHtml());
            }
        }
        if (heading != null) {
            sections.add(new Section(heading.id(), heading.text(), html.toString()));
        }
        var passages = passages();
        var words = passages.stream()
                .mapToInt(passage -> passage.text().split("\\s+").length)
                .sum();
        return new Body(body.html(), lead.toString(), sections, anchors, titleAnchors, passages, words);
    }

    private List<Passage> passages() {
        var collector = new Collector();
        body.traverse(collector);
        collector.end();
        return collector.passages;
    }

    private static final class Collector implements NodeVisitor {

        private final List<Passage> passages = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Element heading;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.tagName().matches("h[1-6]")) {
                end();
                heading = element;
            } else if (node instanceof TextNode words && !isInHeading(node)) {
                text.append(words.getWholeText().replace('\n', ' '));
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && LINES.contains(element.tagName())) {
                text.append('\n');
            } else if (node instanceof Element element && (element.nameIs("td") || element.nameIs("th"))) {
                text.append(' ');
            }
        }

        private boolean isInHeading(Node node) {
            return heading != null
                    && node.parent() instanceof Element parent
                    && parent.closest("h1,h2,h3,h4,h5,h6") != null;
        }

        private void end() {
            var lines = text.toString()
                    .lines()
                    .map(line -> line.replaceAll("\\s+", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (heading != null || !lines.isEmpty()) {
                var id = heading == null || heading.id().isEmpty() ? null : heading.id();
                passages.add(new Passage(heading == null ? null : heading.text(), id, String.join("\n", lines)));
            }
            text.setLength(0);
        }
    }
}

package dev.groundwork.generator.markdown;

import dev.groundwork.generator.markdown.Body.Passage;
import dev.groundwork.generator.markdown.Body.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Takes a body apart: by headings of level two for templates, by all headings for the index.
final class Parts {

    private static final Set<String> LINES =
            Set.of("p", "li", "tr", "pre", "div", "dt", "dd", "blockquote", "br", "summary", "figcaption");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /// What is longer says something; most sections need not be looked at.
    private static final int LONGEST_BARE = 500;

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
                    sections.add(section(heading, html));
                }
                heading = element;
                html = new StringBuilder();
            } else {
                html.append(node.outerHtml());
            }
        }
        if (heading != null) {
            sections.add(section(heading, html));
        }
        var collector = new Collector();
        body.traverse(collector);
        collector.end();
        var passages = collector.passages;
        var titles = sections.stream().map(Section::title).toList();
        var bare = sections.stream()
                .filter(section -> isBare(section.html()))
                .map(Section::title)
                .toList();
        var words = passages.stream().mapToInt(passage -> words(passage.text())).sum() - collector.repeated;
        var headings =
                passages.stream().map(Passage::heading).filter(Objects::nonNull).toList();
        var outline = new Body.Outline(titles, bare, headings, anchors, titleAnchors, words);
        return new Body(lead.toString(), sections, outline, passages);
    }

    private static Section section(Element heading, StringBuilder html) {
        return new Section(heading.id(), heading.text(), heading.html(), heading.outerHtml(), html.toString());
    }

    /// Neither text nor picture: comments, and headings without anything below them.
    private static boolean isBare(String html) {
        return html.length() < LONGEST_BARE
                && isBare(Jsoup.parseBodyFragment(html).body());
    }

    private static boolean isBare(Element body) {
        body.select("h3, h4, h5, h6").remove();
        return body.selectFirst("img") == null && !body.hasText();
    }

    private static int words(String text) {
        var words = text.isEmpty() ? 0 : 1;
        for (var at = 0; at < text.length(); at++) {
            words += Character.isWhitespace(text.charAt(at)) ? 1 : 0;
        }
        return words;
    }

    private static final class Collector implements NodeVisitor {

        private final List<Passage> passages = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Element heading;
        private boolean isInHeading;
        private Columns columns = Columns.NONE;
        /// Words that stand once on the page, and here in every row.
        private int repeated;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && HEADINGS.contains(element.normalName())) {
                end();
                heading = element;
                isInHeading = true;
            } else if (node instanceof Element table && table.nameIs("table")) {
                columns = Columns.of(table);
            } else if (node instanceof Element cell && columns.isNamed(cell)) {
                var before = columns.before(cell);
                append(before);
                repeated += words(before);
            } else if (node instanceof TextNode words && !isInHeading && !columns.areNamedIn(words)) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            var name = element.normalName();
            if (HEADINGS.contains(name)) {
                isInHeading = false;
            } else if (LINES.contains(name)) {
                endLine();
            } else if (name.equals("td") || name.equals("th")) {
                append(" ");
            } else if (name.equals("table")) {
                columns = Columns.NONE;
            }
        }

        /// Any run of white space is one blank, and a line begins with none.
        private void append(String words) {
            var start = 0;
            for (var at = 0; at < words.length(); at++) {
                var character = words.charAt(at);
                if (Character.isWhitespace(character) || character == '\u00a0') {
                    text.append(words, start, at);
                    start = at + 1;
                    if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
                        text.append(' ');
                    }
                }
            }
            text.append(words, start, words.length());
        }

        private void endLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }

        private void end() {
            var whole = text.toString().strip();
            if (heading != null || !whole.isEmpty()) {
                var id = heading == null || heading.id().isEmpty() ? null : heading.id();
                passages.add(new Passage(heading == null ? null : heading.text(), id, whole));
            }
            text.setLength(0);
        }
    }
}

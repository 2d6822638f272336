package dev.groundwork.generator.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Dresses blocks as the templates expect them: tables and code that scroll by keyboard too, notes with a title.
final class Blocks {

    private static final Pattern ALERT = Pattern.compile("^\\s*\\[!(\\w+)\\][ \\t]*\\n?");
    private static final Set<String> ALERTS = Set.of("note", "tip", "important", "warning", "caution");

    private static final Evaluator QUOTES = Selector.evaluatorOf("blockquote");
    private static final Evaluator TABLES = Selector.evaluatorOf("table");
    private static final Evaluator CODE = Selector.evaluatorOf("pre");

    private Blocks() {}

    static void dress(Element body) {
        body.select(QUOTES).forEach(Blocks::dressAlert);
        body.select(TABLES).forEach(Blocks::dressTable);
        body.select(CODE).forEach(code -> code.attr("tabindex", "0"));
    }

    /// `> [!NOTE]`, as on GitHub.
    private static void dressAlert(Element quote) {
        var first = quote.firstElementChild();
        if (first == null || !first.nameIs("p") || !(first.firstChild() instanceof TextNode start)) {
            return;
        }
        var matcher = ALERT.matcher(start.getWholeText());
        if (!matcher.find() || !ALERTS.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            return;
        }
        var kind = matcher.group(1).toLowerCase(Locale.ROOT);
        start.text(matcher.replaceFirst(""));
        if (first.text().isBlank() && first.childrenSize() == 0) {
            first.remove();
        }
        quote.tagName("div").attr("class", "alert alert-" + kind).attr("role", "note");
        var title = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        quote.prependElement("p").addClass("alert-title").text(title);
    }

    private static void dressTable(Element table) {
        var heading = "";
        for (var before = table.previousElementSibling(); before != null; before = before.previousElementSibling()) {
            if (before.tagName().matches("h[1-6]")) {
                heading = ": " + before.text();
                break;
            }
        }
        var frame = new Element("div")
                .attr("class", "table")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", "Table" + heading);
        table.replaceWith(frame);
        frame.appendChild(table);
    }
}

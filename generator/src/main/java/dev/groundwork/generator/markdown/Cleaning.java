package dev.groundwork.generator.markdown;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// HTML that a page may have: text, tables, images and links; no script, no style, no form, no frame.
final class Cleaning {

    /// Links are checked against it only to tell good schemes from bad; it is never written anywhere.
    private static final String BASE = "https://base.invalid/";

    /// What HTML parsers put around a fragment, and what holds nothing a reader would miss.
    private static final Set<String> UNREMARKABLE = Set.of("html", "head", "body", "#root", "font", "center");

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "abbr",
                    "del",
                    "details",
                    "div",
                    "figcaption",
                    "figure",
                    "hr",
                    "input",
                    "ins",
                    "kbd",
                    "mark",
                    "s",
                    "samp",
                    "section",
                    "summary",
                    "tfoot",
                    "var",
                    "wbr")
            .addAttributes(":all", "id", "class", "lang", "dir", "title")
            .addAttributes("a", "name", Markdown.LINE)
            .addAttributes("img", Markdown.LINE)
            .addAttributes("input", "checked")
            .addAttributes("ol", "start")
            .addAttributes("td", "align")
            .addAttributes("th", "align")
            .addEnforcedAttribute("input", "type", "checkbox")
            .addEnforcedAttribute("input", "disabled", "disabled")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("a", "href", "tel")
            .preserveRelativeLinks(true);

    private Cleaning() {}

    static Element clean(String html, Lines lines, Links links) {
        var dirty = Jsoup.parseBodyFragment(html, BASE);
        for (var element : dirty.getAllElements()) {
            var name = element.normalName();
            if (!ALLOWED.isSafeTag(name) && !UNREMARKABLE.contains(name)) {
                links.leftOut(name, lines.of("<" + name));
            }
        }
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean.body();
    }
}

package dev.groundwork.generator.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// HTML that a page may have: text, tables, images and links; no script, no style, no form, no frame.
final class Cleaning {

    /// Links are checked against it only to tell good schemes from bad; it is never written anywhere.
    private static final String BASE = "https://base.invalid/";

    /// What HTML parsers put around a fragment, and what holds nothing a reader would miss.
    private static final Set<String> UNREMARKABLE = Set.of("html", "head", "body", "#root", "font", "center");

    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final Evaluator ADDRESSES = Selector.evaluatorOf("a[href]");
    private static final Evaluator SOURCES = Selector.evaluatorOf("img[src]");

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

    /// HTML as a tree, without addresses that no page may have.
    static Document parsed(String html, Lines lines, Links links) {
        var document = Jsoup.parseBodyFragment(html, BASE);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        refuseSchemes(document, lines, links);
        return document;
    }

    static Element clean(Document dirty, Lines lines, Links links) {
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

    /// What the cleaner would take away without a word.
    private static void refuseSchemes(Document dirty, Lines lines, Links links) {
        for (var link : dirty.select(ADDRESSES)) {
            var target = link.attr("href").strip();
            if (isRefused(target)) {
                links.refused(target, lines.of(link, target));
                link.removeAttr("href");
                if (link.id().isEmpty() && !link.hasAttr("name")) {
                    link.unwrap();
                }
            }
        }
        for (var image : dirty.select(SOURCES)) {
            var target = image.attr("src").strip();
            if (isRefused(target)) {
                links.refusedImage(target, lines.of(image, target));
                image.replaceWith(new TextNode(image.attr("alt")));
            }
        }
    }

    private static boolean isRefused(String target) {
        var matcher = SCHEME.matcher(target);
        return matcher.find() && !SCHEMES.contains(matcher.group(1).toLowerCase(Locale.ROOT));
    }
}

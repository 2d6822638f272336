package dev.groundwork.generator.check;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A page of the output, as far as other pages and checks care about it.
///
/// @param address where readers find it
/// @param file from the site's folder
/// @param links to addresses of this site, with their parts
record WrittenPage(
        String address, Path file, Set<String> ids, Set<String> links, Set<String> leftovers, boolean empty) {

    private static final Set<String> LEFTOVERS =
            Set.of("FreeMarker template error", "Rendering engine missing", "${", "<#");
    private static final String INDEX = "index.html";

    static WrittenPage read(Path site, Path file) throws IOException {
        var html = Files.readString(file);
        var document = Jsoup.parse(html);
        var path = "/" + site.relativize(file).toString().replace('\\', '/');
        var address = path.endsWith("/" + INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
        var ids = new LinkedHashSet<String>();
        document.select("[id]").forEach(element -> ids.add(element.id()));
        return new WrittenPage(
                address,
                site.relativize(file),
                ids,
                links(document, address),
                leftovers(html, document),
                html.isBlank());
    }

    private static Set<String> links(Document document, String address) {
        var links = new LinkedHashSet<String>();
        for (var attribute : Set.of("href", "src", "action", "data-src", "poster")) {
            document.select("[" + attribute + "]").forEach(element -> links.add(element.attr(attribute)));
        }
        var own = new LinkedHashSet<String>();
        for (var link : links) {
            if (!link.matches("(?is)^([a-z][a-z0-9+.-]*:|//).*")) {
                own.add(resolved(address, link));
            }
        }
        return own;
    }

    private static String resolved(String address, String link) {
        if (link.startsWith("#") || link.isEmpty()) {
            return address + link;
        }
        return link.startsWith("/") ? link : address.substring(0, address.lastIndexOf('/') + 1) + link;
    }

    /// Searched for only where the bytes have it: code samples may show what a fault would leave.
    private static Set<String> leftovers(String html, Document document) {
        var found = new LinkedHashSet<String>();
        for (var marker : LEFTOVERS) {
            if (html.contains(marker)) {
                var copy = document.clone();
                copy.select("pre, code").remove();
                if (marker.equals("<#") || copy.outerHtml().contains(marker)) {
                    found.add(marker);
                }
            }
        }
        return found;
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

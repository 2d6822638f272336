package dev.groundwork.generator.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of the output, as far as other pages and checks care about it.
///
/// @param address where readers find it
/// @param file from the site's folder
/// @param doubles ids that more than one element has
/// @param links to addresses of this site, with their parts
record WrittenPage(
        String address,
        Path file,
        Set<String> ids,
        Set<String> doubles,
        Set<String> links,
        Set<String> leftovers,
        boolean empty) {

    private static final Set<String> LEFTOVERS =
            Set.of("FreeMarker template error", "Rendering engine missing", "${", "<#");
    private static final Set<String> LINKING = Set.of("href", "src", "action", "poster");
    private static final String INDEX = "index.html";

    static WrittenPage read(Path site, Path file) throws IOException {
        var html = Files.readString(file);
        var document = Jsoup.parse(html);
        var path = "/" + site.relativize(file).toString().replace('\\', '/');
        var address = path.endsWith("/" + INDEX) ? path.substring(0, path.length() - INDEX.length()) : path;
        var ids = new LinkedHashSet<String>();
        var doubles = new LinkedHashSet<String>();
        var links = new LinkedHashSet<String>();
        document.traverse((node, _) -> {
            if (node instanceof Element element) {
                for (var attribute : element.attributes()) {
                    if (attribute.getKey().equals("id")) {
                        if (!ids.add(attribute.getValue())) {
                            doubles.add(attribute.getValue());
                        }
                    } else if (LINKING.contains(attribute.getKey()) && !isElsewhere(attribute.getValue())) {
                        links.add(resolved(address, attribute.getValue()));
                    }
                }
            }
        });
        return new WrittenPage(
                address, site.relativize(file), ids, doubles, links, leftovers(html, document), html.isBlank());
    }

    private static boolean isElsewhere(String link) {
        var colon = link.indexOf(':');
        var slash = link.indexOf('/');
        return link.startsWith("//") || (colon > 0 && (slash < 0 || colon < slash));
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
}

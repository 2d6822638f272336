package dev.groundwork.generator.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of the output, as far as other pages care about it.
///
/// @param path from the site's folder
/// @param links to addresses of this site, with their parts
public record WrittenPage(String path, List<String> ids, List<String> links) {

    private static final List<String> LEFTOVERS =
            List.of("FreeMarker template error", "Rendering engine missing", "${", "<#");
    private static final Set<String> LINKING = Set.of("href", "src", "action", "poster");
    private static final String INDEX = "index.html";

    /// A page, and what is wrong with it alone.
    ///
    /// @param doubles ids that more than one element has
    /// @param leftovers what templates leave where they fail
    record Reading(WrittenPage page, Set<String> doubles, List<String> leftovers) {}

    static Reading read(String path, String html) {
        var document = Jsoup.parse(html);
        var address = address(path);
        var ids = new HashSet<String>();
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
        var page = new WrittenPage(path, ids.stream().sorted().toList(), List.copyOf(links));
        return new Reading(page, doubles, leftovers(html, document));
    }

    String address() {
        return address(path);
    }

    private static String address(String path) {
        return path.equals(INDEX) || path.endsWith("/" + INDEX)
                ? "/" + path.substring(0, path.length() - INDEX.length())
                : "/" + path;
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
    private static List<String> leftovers(String html, Document document) {
        var found = new ArrayList<String>();
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

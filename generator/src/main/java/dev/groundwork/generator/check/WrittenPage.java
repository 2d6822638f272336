package dev.groundwork.generator.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/// A page of the output, as far as other pages care about it.
///
/// @param path from the site's folder
/// @param links to addresses of this site, with their parts
public record WrittenPage(String path, List<String> ids, List<String> links) {

    private static final List<String> LEFTOVERS =
            List.of("FreeMarker template error", "Rendering engine missing", "${", "<#");
    private static final List<String> ATTRIBUTES = List.of("id", "href", "src", "action", "poster");
    private static final String INDEX = "index.html";

    /// A page, and what is wrong with it alone.
    ///
    /// @param doubles ids that more than one element has
    /// @param leftovers what templates leave where they fail
    record Reading(WrittenPage page, Set<String> doubles, List<String> leftovers) {}

    static Reading read(String path, String html) {
        var address = address(path);
        var ids = new HashSet<String>();
        var doubles = new LinkedHashSet<String>();
        var links = new LinkedHashSet<String>();
        TagScan.run(html, ATTRIBUTES, (name, value) -> {
            if (name.equals("id")) {
                if (!ids.add(value)) {
                    doubles.add(value);
                }
            } else if (!isElsewhere(value)) {
                links.add(resolved(address, value));
            }
        });
        var page = new WrittenPage(path, ids.stream().sorted().toList(), List.copyOf(links));
        return new Reading(page, doubles, leftovers(html));
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

    /// Looked for without what code samples show on purpose.
    private static List<String> leftovers(String html) {
        var found = LEFTOVERS.stream().filter(html::contains).toList();
        if (found.isEmpty()) {
            return found;
        }
        var document = Jsoup.parse(html);
        document.select("pre, code").remove();
        var shown = document.outerHtml();
        return found.stream()
                .filter(marker -> marker.equals("<#") || shown.contains(marker))
                .toList();
    }
}

package dev.groundwork.generator.check;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.markdown.Percent;
import dev.groundwork.release.ReservedAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks at every page of the finished site, the way a reader would who follows every link.
public final class OutputCheck {

    private final Path site;
    private final Problems problems;

    /// @param site the folder that the site is written into
    public OutputCheck(Path site, Problems problems) {
        // What links lead to is compared with it, free of detours.
        this.site = site.toAbsolutePath().normalize();
        this.problems = problems;
    }

    /// Reports what is wrong with one page alone.
    ///
    /// @param isInContent whether these words were given to the template to show: then they are no fault of it
    public WrittenPage read(String path, String html, Predicate<String> isInContent) {
        if (html.isBlank()) {
            report(path, 1, "the page is empty. Look at the template of its type.");
        }
        var reading = WrittenPage.read(path, html);
        for (var marker : reading.leftovers()) {
            if (!isInContent.test(marker)) {
                report(
                        path,
                        lineIn(html, marker),
                        "'%s' was left in the page. Correct the template that wrote it.".formatted(marker));
            }
        }
        for (var id : reading.doubles()) {
            report(
                    path,
                    lineIn(html, "id=\"%s\"".formatted(id)),
                    "the id '%s' is given twice. Correct the template that wrote it.".formatted(id));
        }
        return reading.page();
    }

    /// Knows the pages of the site.
    public interface Site {
        /// The page that was written at this path; null where there is none.
        @Nullable
        WrittenPage at(String path) throws IOException;
    }

    /// Reports every link of these pages that leads nowhere.
    public void follow(Collection<WrittenPage> pages, Site pagesOfSite) throws IOException {
        // Every page has the same links in its menu and its foot.
        var followed = new HashMap<String, Boolean>();
        for (var page : pages) {
            for (var link : page.links()) {
                var known = followed.get(link);
                if (known == null) {
                    known = leadsSomewhere(link, pagesOfSite);
                    followed.put(link, known);
                }
                if (!known) {
                    report(
                            page.path(),
                            line(page.path(), link),
                            "a link to %s, which is not there. Correct the template that wrote it.".formatted(link));
                }
            }
        }
    }

    private boolean leadsSomewhere(String link, Site pages) throws IOException {
        var hash = link.indexOf('#');
        var part = hash < 0 ? "" : Percent.decoded(link.substring(hash + 1));
        var whole = hash < 0 ? link : link.substring(0, hash);
        var mark = whole.indexOf('?');
        var path = Percent.decoded(mark < 0 ? whole : whole.substring(0, mark));
        if (ReservedAddresses.contains(path) && !path.startsWith("/assets/")) {
            return true;
        }
        var name = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
        var file = site.resolve(name).normalize();
        if (!file.startsWith(site) || !Files.isRegularFile(file)) {
            return false;
        }
        var page = part.isEmpty() ? null : pages.at(name);
        return page == null || page.ids().contains(part);
    }

    private int line(String path, String words) {
        try {
            return lineIn(Files.readString(site.resolve(path)), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lineIn(String html, String words) {
        return 1
                + (int) html.substring(0, Math.max(0, html.indexOf(words)))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private void report(String path, int line, String text) {
        problems.report("site/" + path, line, Concern.OUTPUT, text);
    }
}

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
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks at every page of the finished site, the way a reader would who follows every link.
public final class OutputCheck {

    private final Path site;
    private final Problems problems;
    private final BiPredicate<String, String> isInContent;

    /// Looks at the site in a folder.
    ///
    /// @param isInContent whether the file of this path was given these words to show: then they are no fault
    public OutputCheck(Path site, BiPredicate<String, String> isInContent, Problems problems) {
        this.site = site;
        this.isInContent = isInContent;
        this.problems = problems;
    }

    /// Reports everything that is wrong with it.
    ///
    /// @param expected every file that must have been written, from the site's folder
    public void run(Collection<String> expected) throws IOException {
        for (var path : expected) {
            if (!Files.isRegularFile(site.resolve(path))) {
                report(path, 1, "it was not written. Look at the template of its type.");
            }
        }
        var pages = pages();
        if (pages.size()
                != expected.stream().filter(path -> path.endsWith(".html")).count()) {
            report(
                    "",
                    1,
                    "%,d pages were to be written and %,d are there. Look for two with one address."
                            .formatted(expected.size(), pages.size()));
        }
        var byAddress = pages.stream().collect(Collectors.toMap(WrittenPage::address, Function.identity()));
        for (var page : pages) {
            check(page, byAddress);
        }
    }

    private List<WrittenPage> pages() throws IOException {
        try (var files = Files.walk(site)) {
            var html = files.filter(file -> file.toString().endsWith(".html")).toList();
            return html.parallelStream().map(this::read).toList();
        }
    }

    private WrittenPage read(Path file) {
        try {
            return WrittenPage.read(site, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(WrittenPage page, Map<String, WrittenPage> byAddress) {
        if (page.empty()) {
            report(page.file().toString(), 1, "the page is empty. Look at the template of its type.");
        }
        for (var marker : page.leftovers()) {
            if (!isInContent.test(page.file().toString(), marker)) {
                report(
                        page.file().toString(),
                        line(page, marker),
                        "'%s' was left in the page. Correct the template that wrote it.".formatted(marker));
            }
        }
        for (var id : page.doubles()) {
            report(
                    page.file().toString(),
                    line(page, "id=\"%s\"".formatted(id)),
                    "the id '%s' is given twice. Correct the template that wrote it.".formatted(id));
        }
        for (var link : page.links()) {
            if (!leadsSomewhere(link, byAddress)) {
                report(
                        page.file().toString(),
                        line(page, link),
                        "a link to %s, which is not there. Correct the template that wrote it.".formatted(link));
            }
        }
    }

    private boolean leadsSomewhere(String link, Map<String, WrittenPage> byAddress) {
        var hash = link.indexOf('#');
        var part = hash < 0 ? "" : Percent.decoded(link.substring(hash + 1));
        var path = Percent.decoded((hash < 0 ? link : link.substring(0, hash)).replaceFirst("\\?.*", ""));
        var page = byAddress.get(path);
        if (page != null) {
            return part.isEmpty() || page.ids().contains(part);
        }
        if (ReservedAddresses.contains(path) && !path.startsWith("/assets/")) {
            return true;
        }
        var file = site.resolve(path.substring(1)).normalize();
        return file.startsWith(site) && Files.isRegularFile(file);
    }

    private int line(WrittenPage page, String words) {
        try {
            var html = Files.readString(site.resolve(page.file()));
            var position = html.indexOf(words);
            return 1
                    + (int) html.substring(0, Math.max(0, position))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(String path, int line, String text) {
        problems.report("site/" + path, line, Concern.OUTPUT, text);
    }
}

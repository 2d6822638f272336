package dev.groundwork.generator.link;

import dev.groundwork.generator.content.Addresses;
import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.Nearest;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.generator.markdown.Links;
import dev.groundwork.release.PageType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every address a link can lead to, those that readers must not hear of yet among them. Safe for many threads.
public final class SiteLinks {

    /// What a place in the content is for a reader.
    enum Place {
        OPEN,
        HIDDEN,
        UNKNOWN
    }

    private static final Pattern LATER_SHEET = Pattern.compile("/list-[0-9]+/$");

    private final Published published;
    private final Problems problems;
    private final OwnAddress own;
    private final Set<String> pages;
    private final Set<String> generated;
    private final Set<String> hidden;
    private final Map<String, String> moved = new HashMap<>();
    private final SortedMap<String, Path> used = new ConcurrentSkipListMap<>();
    private final Queue<PartLink> parts = new ConcurrentLinkedQueue<>();

    /// Takes what there is before any page is read.
    ///
    /// @param generated the addresses of lists and other pages that no file has
    public SiteLinks(Content content, Published published, Set<String> generated, Problems problems) {
        this.published = published;
        this.problems = problems;
        this.own = new OwnAddress(published.portal().site().url());
        this.generated = generated;
        this.pages = published.pages().stream().map(Page::address).collect(Collectors.toUnmodifiableSet());
        this.hidden = hidden(content);
        published
                .pages()
                .forEach(page -> page.facts().formerAddresses().forEach(former -> moved.put(former, page.address())));
    }

    private Set<String> hidden(Content content) {
        var addresses = new HashSet<String>();
        for (var page : content.pages()) {
            addresses.add(page.address());
            addresses.addAll(page.facts().formerAddresses());
        }
        content.portal()
                .vocabularies()
                .forEach(vocabulary -> vocabulary
                        .entries()
                        .forEach(entry -> addresses.add("/%s/%s/"
                                .formatted(vocabulary.field(), entry.term().id()))));
        for (var type : PageType.values()) {
            addresses.add("/%s/".formatted(type.folder()));
        }
        addresses.removeAll(pages);
        addresses.removeAll(generated);
        return addresses;
    }

    /// The links of one page. Only a published one brings the files it uses into the release.
    public Links of(Page page) {
        return new PageLinks(page, pages.contains(page.address()), this);
    }

    /// The files beside pages that the released pages use, by their address.
    public SortedMap<String, Path> used() {
        return used;
    }

    /// Checks the links to parts of other pages, now that all pages are read.
    ///
    /// @param outlines by the address of the page
    /// @return for each page, by its path, the links that must be written in another way
    public Map<String, List<Rewrite>> settleParts(Map<String, Outline> outlines) {
        var rewrites = new HashMap<String, List<Rewrite>>();
        for (var part : parts) {
            var target = outlines.get(part.address());
            if (target != null) {
                part.settle(target, problems)
                        .ifPresent(
                                rewrite -> rewrites.computeIfAbsent(part.from().path(), _ -> new ArrayList<>())
                                        .add(rewrite));
            }
        }
        // Pages are read side by side, and what is said of one must not depend on their order.
        rewrites.replaceAll((_, ofPage) -> ofPage.stream().distinct().sorted().toList());
        return rewrites;
    }

    /// Where a page is that was at this address before.
    String current(String address) {
        return moved.getOrDefault(address, address);
    }

    Place place(String address) {
        if (pages.contains(address) || generated.contains(address)) {
            return Place.OPEN;
        }
        // A list has as many sheets as it has pages for at the moment.
        var list = address.contains("/list-") ? LATER_SHEET.matcher(address).replaceFirst("/") : address;
        return hidden.contains(list) || (generated.contains(list) && !list.equals(address))
                ? Place.HIDDEN
                : Place.UNKNOWN;
    }

    boolean isPage(String address) {
        return pages.contains(address);
    }

    /// The page that a link meant, as far as its name tells: one of that name elsewhere, or nearly of that name here.
    ///
    /// @return how the page that has the link would name it
    Optional<String> nearest(String from, String path) {
        if (!underPolicy()) {
            return Optional.empty();
        }
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var name = path.substring(path.lastIndexOf('/') + 1);
        var paths = published.pages().stream().map(Page::path).toList();
        var elsewhere =
                paths.stream().filter(other -> other.endsWith("/" + name)).findFirst();
        var here = paths.stream()
                .filter(other -> other.lastIndexOf('/') + 1 == folder.length() && other.startsWith(folder))
                .filter(other -> !Nearest.hint(name, List.of(other.substring(folder.length())))
                        .isEmpty())
                .findFirst();
        return elsewhere.or(() -> here).map(other -> between(from, other));
    }

    private static String between(String from, String to) {
        var folder = Path.of("/" + from).resolveSibling(".").normalize();
        return folder.relativize(Path.of("/" + to))
                .toString()
                .replace('\\', '/')
                .replace(" ", "%20");
    }

    boolean underPolicy() {
        return published.portal().underPolicy();
    }

    OwnAddress own() {
        return own;
    }

    Optional<Path> file(String path) {
        return Optional.ofNullable(published.files().get(path));
    }

    void use(String path, Path file) {
        used.put(Addresses.ofFile(path), file);
    }

    void expect(PartLink part) {
        parts.add(part);
    }

    void report(Page page, int line, Concern concern, String text) {
        problems.report(page.file(), line, concern, text);
    }
}

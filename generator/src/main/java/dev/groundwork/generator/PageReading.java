package dev.groundwork.generator;

import dev.groundwork.generator.bake.Bakery;
import dev.groundwork.generator.cache.BuildCache;
import dev.groundwork.generator.cache.ReadPage;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.link.Rewrite;
import dev.groundwork.generator.link.SiteLinks;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.markdown.Body.Outline;
import dev.groundwork.generator.markdown.NotedLinks;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The Markdown of all pages, read, or known from an earlier build. Bodies lie in the cache, never all in memory.
final class PageReading {

    private final BuildCache cache;
    private final Map<String, ReadPage> read = new ConcurrentHashMap<>();
    private final Set<String> anew = ConcurrentHashMap.newKeySet();
    private Map<String, List<Rewrite>> rewrites = Map.of();

    PageReading(BuildCache cache) {
        this.cache = cache;
    }

    /// Reads what must be read.
    void read(Collection<Page> pages, Bakery bakery, SiteLinks links) {
        var unknown = pages.parallelStream()
                .filter(page -> {
                    var known = cache.known(page.path(), page.version(), links.of(page));
                    if (known != null) {
                        read.put(page.path(), known);
                    }
                    return known == null;
                })
                .toList();
        if (!unknown.isEmpty()) {
            var notes = new ConcurrentHashMap<String, NotedLinks>();
            bakery.read(
                    unknown,
                    page -> notes.computeIfAbsent(page.path(), _ -> new NotedLinks(links.of(page))),
                    (page, body) -> {
                        var questions =
                                Objects.requireNonNull(notes.get(page.path())).questions();
                        read.put(page.path(), cache.add(page.path(), page.version(), questions, body));
                        anew.add(page.path());
                    });
        }
        var byAddress = new HashMap<String, Outline>();
        pages.forEach(page -> byAddress.putIfAbsent(page.address(), outline(page)));
        rewrites = links.settleParts(byAddress);
    }

    Map<String, Outline> outlines() {
        var outlines = new HashMap<String, Outline>();
        read.forEach((path, page) -> outlines.put(path, page.outline()));
        return outlines;
    }

    boolean isAnew(Page page) {
        return anew.contains(page.path());
    }

    Outline outline(Page page) {
        return of(page).outline();
    }

    /// Names the body.
    String key(Page page) {
        return of(page).key() + rewrites.getOrDefault(page.path(), List.of());
    }

    Body body(Page page) throws IOException {
        return Rewrite.apply(rewrites.getOrDefault(page.path(), List.of()), cache.body(of(page)));
    }

    private ReadPage of(Page page) {
        return Objects.requireNonNull(read.get(page.path()));
    }
}

package dev.groundwork.generator;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.generator.publish.IndexedPages;
import dev.groundwork.generator.view.Views;
import dev.groundwork.release.Hashes;
import dev.groundwork.search.IndexShards;
import dev.groundwork.search.IndexedPage;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The pages of one shard of the index: their files, and the shard. Their bodies are in memory only as long as that.
final class ShardBuild {

    private final PageReading reading;
    private final Views views;
    private final IndexedPages indexed;
    private final SiteWriting site;
    private final IndexShards shards;
    private final IndexWriting index;

    ShardBuild(
            PageReading reading,
            Views views,
            IndexedPages indexed,
            SiteWriting site,
            IndexShards shards,
            IndexWriting index) {
        this.reading = reading;
        this.views = views;
        this.indexed = indexed;
        this.site = site;
        this.shards = shards;
        this.index = index;
    }

    /// Makes the pages and the index, shard by shard on all cores; what must first be understood is left for
    /// [#finish].
    void makeAll(List<Page> pages) {
        var byShard = byShard(pages);
        // A shard that is written takes far longer than one that is kept, so those come first.
        var order = IntStream.range(0, shards.count())
                .boxed()
                .sorted(Comparator.comparing(shard -> !isAnew(byShard.getOrDefault(shard, List.of()))))
                .toList();
        onAllCores(order, shard -> make(shard, byShard.getOrDefault(shard, List.of())));
    }

    /// Makes the shards that had to wait, when nothing else stops the build any more.
    void finish(List<Page> pages) throws IOException {
        if (!index.waiting().isEmpty()) {
            index.learn();
            var byShard = byShard(pages);
            onAllCores(List.copyOf(index.waiting()), shard -> makeIndex(shard, byShard.getOrDefault(shard, List.of())));
        }
    }

    private Map<Integer, List<Page>> byShard(List<Page> pages) {
        return pages.stream().collect(Collectors.groupingBy(page -> shards.of(page.address())));
    }

    private interface Work {
        void on(int shard) throws IOException;
    }

    private static void onAllCores(List<Integer> shards, Work work) {
        shards.parallelStream().forEach(shard -> {
            try {
                work.on(shard);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Whether there is certainly something to make.
    private boolean isAnew(List<Page> pages) {
        return pages.stream().anyMatch(reading::isAnew);
    }

    /// Makes what must be made.
    ///
    /// @param pages of this shard, all of them, in the order of their addresses
    private void make(int shard, List<Page> pages) throws IOException {
        var bodies = new Bodies();
        for (var page : pages) {
            var sheet = views.page(page, reading.outline(page).readingSeconds());
            site.write(sheet, reading.key(page), () -> Views.whole(sheet, bodies.of(page)));
        }
        index.make(shard, key(pages), () -> indexed(pages, bodies));
    }

    private void makeIndex(int shard, List<Page> pages) throws IOException {
        index.make(shard, key(pages), () -> indexed(pages, new Bodies()));
    }

    private List<IndexedPage> indexed(List<Page> pages, Bodies bodies) throws IOException {
        var all = new ArrayList<IndexedPage>();
        for (var page : pages) {
            all.add(indexed.of(page, bodies.of(page)));
        }
        return all;
    }

    /// Names what the index takes of these pages: most of it is in their sources, the rest in the words they are tagged
    /// with.
    private String key(List<Page> pages) {
        var parts = new StringBuilder(indexed.key()).append(SearchIndex.VERSION).append(shards.count());
        for (var page : pages) {
            parts.append('\n').append(page.path()).append(' ').append(page.version());
            parts.append(' ').append(reading.key(page)).append(' ').append(page.tags());
        }
        return Hashes.sha256(parts.toString());
    }

    /// A page that is both written and indexed is fetched once.
    private final class Bodies {
        private final Map<String, Body> fetched = new HashMap<>();

        Body of(Page page) throws IOException {
            var known = fetched.get(page.path());
            if (known == null) {
                known = reading.body(page);
                fetched.put(page.path(), known);
            }
            return known;
        }
    }
}

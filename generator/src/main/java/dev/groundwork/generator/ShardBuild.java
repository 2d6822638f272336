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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /// Whether there is certainly something to make.
    boolean isAnew(List<Page> pages) {
        return pages.stream().anyMatch(reading::isAnew);
    }

    /// Makes what must be made.
    ///
    /// @param pages of this shard, all of them, in the order of their addresses
    void make(int shard, List<Page> pages) throws IOException {
        var bodies = new Bodies();
        for (var page : pages) {
            var sheet = views.page(page, reading.outline(page).readingSeconds());
            site.write(sheet, reading.key(page), () -> Views.whole(sheet, bodies.of(page)));
        }
        index.make(shard, key(pages), () -> indexed(pages, bodies));
    }

    /// Makes a shard of the index that had to wait.
    void makeIndex(int shard, List<Page> pages) throws IOException {
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

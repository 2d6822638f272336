package dev.groundwork.generator;

import dev.groundwork.generator.cache.BuildCache;
import dev.groundwork.release.StagedFiles;
import dev.groundwork.search.IndexShards;
import dev.groundwork.search.IndexedPage;
import dev.groundwork.search.Understood;
import dev.groundwork.search.meaning.Meaning;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// The index, shard by shard, with as much of its meaning as is wanted and understood. Safe for many threads.
final class IndexWriting {

    private final IndexShards shards;
    private final StagedFiles files;
    private final BuildCache cache;
    private final Semantic semantic;
    private final Understanding understanding;
    private final boolean wasUnderstood;
    private final Set<Integer> waiting = new ConcurrentSkipListSet<>();
    private final Set<Integer> incomplete = new ConcurrentSkipListSet<>();

    IndexWriting(
            IndexShards shards, StagedFiles files, BuildCache cache, Semantic semantic, Understanding understanding) {
        this.shards = shards;
        this.files = files;
        this.cache = cache;
        this.semantic = semantic;
        this.understanding = understanding;
        this.wasUnderstood = cache.anyShard(key -> key.contains(Meaning.NAME));
    }

    /// Pages that are fetched only where a shard must be written.
    interface Fetch {
        List<IndexedPage> pages() throws IOException;
    }

    /// Takes the shard over from the live release, writes it, or lets it wait until its texts are understood.
    ///
    /// @param key names its pages
    void make(int shard, String key, Fetch fetch) throws IOException {
        var complete = key + " " + Meaning.NAME;
        switch (semantic) {
            case off -> byWords(shard, key, fetch);
            case on -> {
                if (!isKept(shard, complete)) {
                    whenUnderstood(shard, complete, fetch.pages());
                }
            }
            case later -> {
                if (!isKept(shard, complete)) {
                    asFarAsUnderstood(shard, key, complete, fetch);
                }
            }
        }
    }

    private void byWords(int shard, String key, Fetch fetch) throws IOException {
        incomplete.add(shard);
        if (!isKept(shard, key)) {
            write(shard, fetch.pages(), Understood.NOTHING);
        }
    }

    private void whenUnderstood(int shard, String key, List<IndexedPage> pages) throws IOException {
        if (understanding.note(key, texts(pages)) > 0) {
            understanding.prepare();
            waiting.add(shard);
        } else {
            waiting.remove(shard);
            write(shard, pages, understanding);
        }
    }

    /// Where the live release has meaning, only what has changed goes without for a while.
    private void asFarAsUnderstood(int shard, String key, String complete, Fetch fetch) throws IOException {
        if (wasUnderstood) {
            var pages = fetch.pages();
            if (understanding.note(key, texts(pages)) > 0) {
                incomplete.add(shard);
                cache.noteShard(shard, complete + " in part");
            }
            write(shard, pages, understanding);
            return;
        }
        if (!understanding.hasNoted(key)) {
            understanding.note(key, texts(fetch.pages()));
        }
        byWords(shard, key, fetch);
    }

    /// The shards that wait until everything that was noted is understood.
    Set<Integer> waiting() {
        return waiting;
    }

    /// Understands what they wait for.
    ///
    /// @throws NotUnderstood where that cannot be done on this machine
    void learn() throws IOException {
        if (!understanding.learn(() -> false)) {
            throw new NotUnderstood(String.valueOf(understanding.failure()));
        }
    }

    /// Whether every page can be searched by meaning.
    boolean isUnderstood() {
        return incomplete.isEmpty() && waiting.isEmpty();
    }

    private static List<String> texts(List<IndexedPage> pages) {
        return pages.stream().flatMap(page -> page.texts().stream()).toList();
    }

    private boolean isKept(int shard, String key) throws IOException {
        cache.noteShard(shard, key);
        return cache.hasShard(shard, key) && files.keep(folder(shard));
    }

    private void write(int shard, List<IndexedPage> pages, Understood understood) throws IOException {
        shards.write(files.emptyFolder(folder(shard)), pages, understood);
        files.adopt(folder(shard));
    }

    private static String folder(int shard) {
        return "index/%s/".formatted(IndexShards.name(shard));
    }
}

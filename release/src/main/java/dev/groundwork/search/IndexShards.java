package dev.groundwork.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// How the pages of an index are spread over its shards, and the writing of one of them.
///
/// Each shard is an index of its own in a folder of its own. Which shard a page belongs to depends on its address and
/// on
/// how many pages there are, so a page that changes leaves all shards but one as they are, and shards can be written
/// side
/// by side. Statistics are those of all shards together: how pages are spread changes no score.
public final class IndexShards {

    /// Few enough pages that one shard is soon written again.
    private static final int PAGES = 32;

    /// Few enough shards that a question is soon put to all.
    private static final int MOST = 64;

    private final int count;

    private final PageTokens.Lexicon lexicon = new PageTokens.Lexicon();

    private IndexShards(int count) {
        this.count = count;
    }

    /// The shards of an index of so many pages: 1 or another power of two.
    public static IndexShards forPages(int pages) {
        return new IndexShards(Math.clamp(Integer.highestOneBit(Math.max(1, pages / PAGES)), 1, MOST));
    }

    public int count() {
        return count;
    }

    /// The number of the shard, from 0, to which the page at this address belongs.
    public int of(String address) {
        var hash = address.hashCode();
        return (hash ^ hash >>> 16) & (count - 1);
    }

    /// The name of a shard's folder within that of the index.
    public static String name(int shard) {
        return "%02d".formatted(shard);
    }

    /// Writes a shard that is searched by words.
    ///
    /// @param folder its own, which must be empty: the shard's [#name] within the folder of the index
    /// @param pages those that belong to this shard, all of them and no other; readers see them in this order
    public void write(Path folder, List<IndexedPage> pages) throws IOException {
        write(folder, pages, Understood.NOTHING);
    }

    /// Writes a shard that can be searched by meaning too.
    ///
    /// @param understood what is known of the meaning of the pages' texts
    public void write(Path folder, List<IndexedPage> pages, Understood understood) throws IOException {
        ShardWriting.write(folder, count, pages, understood, lexicon);
    }
}

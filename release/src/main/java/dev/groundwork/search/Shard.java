package dev.groundwork.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.StringHelper;

/// A shard that is open, with its pages. Several indexes may share it: what has not changed is opened once.
///
/// @param commit names what was written: no two writings have the same
record Shard(DirectoryReader reader, String commit, Pages pages, Directions directions) {

    static Shard of(DirectoryReader reader, Directory directory) throws IOException {
        return new Shard(reader, commit(directory), Pages.of(reader), Directions.of(reader));
    }

    static String commit(Directory directory) throws IOException {
        return StringHelper.idToString(SegmentInfos.readLatestCommit(directory).getId());
    }

    /// Of how many shards this is one.
    int count() throws IOException {
        return Integer.parseInt(reader.getIndexCommit().getUserData().getOrDefault(IndexSchema.SHARDS_KEY, "unknown"));
    }
}

package dev.groundwork.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Opens an index only when it is whole and ours.
final class IndexReading {

    private IndexReading() {}

    /// All shards as one index, in their order.
    static IndexReader open(Path folder) throws IOException {
        try {
            return checked(folder);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new DamagedIndex(folder + " was written by another version of Lucene. Build the release again.", e);
        } catch (CorruptIndexException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | NotDirectoryException e) {
            throw new DamagedIndex(folder + " is damaged or incomplete. Build the release again.", e);
        } catch (RuntimeException e) {
            // What Lucene's decoders throw where damage slips past its own checks.
            throw new DamagedIndex(folder + " is damaged. Build the release again.", e);
        }
    }

    private static IndexReader checked(Path folder) throws IOException {
        var shards = new ArrayList<IndexReader>();
        try {
            var count = 1;
            for (var number = 0; number < count; number++) {
                var shard = shard(folder, IndexShards.name(number));
                shards.add(shard);
                count = Integer.parseInt(saidBy(shard, IndexSchema.SHARDS_KEY));
            }
            return new MultiReader(shards.toArray(IndexReader[]::new), true);
        } catch (IOException | RuntimeException e) {
            for (var shard : shards) {
                shard.close();
            }
            throw e;
        }
    }

    private static DirectoryReader shard(Path folder, String name) throws IOException {
        var files = folder.resolve(name);
        // Lucene would make the folder.
        if (!Files.isDirectory(files)) {
            throw new NoSuchFileException(files.toString());
        }
        // The reader keeps what it needs of the directory; closing it here would close the files.
        var reader = DirectoryReader.open(FSDirectory.open(files, NoLockFactory.INSTANCE));
        try {
            var version = saidBy(reader, IndexSchema.VERSION_KEY);
            if (!Integer.toString(SearchIndex.VERSION).equals(version)) {
                throw new DamagedIndex("%s has version %s, but this program reads version %d. Build the release again."
                        .formatted(folder, version, SearchIndex.VERSION));
            }
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static String saidBy(DirectoryReader shard, String key) throws IOException {
        return shard.getIndexCommit().getUserData().getOrDefault(key, "unknown");
    }
}

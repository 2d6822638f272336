package dev.groundwork.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Opens an index only when it is whole and ours.
final class IndexReading {

    private IndexReading() {}

    /// Opens all shards, in their order. Each is held once for the caller.
    ///
    /// @param known shards of another index, which are taken where they are the same
    static List<Shard> open(Path folder, List<Shard> known) throws IOException {
        try {
            return checked(folder, known);
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

    private static List<Shard> checked(Path folder, List<Shard> known) throws IOException {
        var shards = new ArrayList<Shard>();
        try {
            var count = 1;
            for (var number = 0; number < count; number++) {
                var shard = shard(folder, folder.resolve(IndexShards.name(number)), known);
                shards.add(shard);
                count = shard.count();
            }
            return shards;
        } catch (IOException | RuntimeException e) {
            for (var shard : shards) {
                shard.reader().decRef();
            }
            throw e;
        }
    }

    private static Shard shard(Path folder, Path files, List<Shard> known) throws IOException {
        // Lucene would make the folder.
        if (!Files.isDirectory(files)) {
            throw new NoSuchFileException(files.toString());
        }
        // The reader keeps what it needs of the directory; closing it here would close the files.
        var directory = FSDirectory.open(files, NoLockFactory.INSTANCE);
        var commit = Shard.commit(directory);
        for (var shard : known) {
            if (shard.commit().equals(commit) && shard.reader().tryIncRef()) {
                return shard;
            }
        }
        var reader = DirectoryReader.open(directory);
        try {
            refuseOther(folder, reader);
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Shard.of(reader, directory);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static void refuseOther(Path folder, DirectoryReader shard) throws IOException {
        var version = shard.getIndexCommit().getUserData().getOrDefault(IndexSchema.VERSION_KEY, "unknown");
        if (!Integer.toString(SearchIndex.VERSION).equals(version)) {
            throw new DamagedIndex("%s has version %s, but this program reads version %d. Build the release again."
                    .formatted(folder, version, SearchIndex.VERSION));
        }
    }
}

package dev.groundwork.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// Opens an index only when it is whole and ours.
final class IndexReading {

    private IndexReading() {}

    static DirectoryReader open(Path folder) throws IOException {
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

    private static DirectoryReader checked(Path folder) throws IOException {
        // The reader keeps what it needs of the directory; closing it here would close the files.
        var reader = DirectoryReader.open(FSDirectory.open(folder, NoLockFactory.INSTANCE));
        try {
            var version = reader.getIndexCommit().getUserData().get(IndexSchema.VERSION_KEY);
            if (!Integer.toString(SearchIndex.VERSION).equals(version)) {
                throw new DamagedIndex("%s has version %s, but this program reads version %d. Build the release again."
                        .formatted(folder, version == null ? "unknown" : version, SearchIndex.VERSION));
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
}

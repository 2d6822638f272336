package dev.groundwork.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A search index in a folder: written whole, then only read. Reading is safe from many threads.
public final class SearchIndex implements Closeable {

    /// Stamped into the index; one of another version is refused, and a build with another version makes a new release.
    public static final int VERSION = 1;

    private SearchIndex() {}

    /// Writes the index of these pages into an empty folder.
    public static void write(Path folder, Iterable<IndexedPage> pages) throws IOException {}

    /// Opens an index for reading.
    ///
    /// @throws DamagedIndex when it is incomplete or of another version
    public static SearchIndex open(Path folder) throws IOException {
        return new SearchIndex();
    }

    /// The pages that answer the question, best first.
    public Results find(Question question) throws IOException {
        return new Results(null, false, 0, null, List.of(), Map.of());
    }

    @Override
    public void close() throws IOException {}
}

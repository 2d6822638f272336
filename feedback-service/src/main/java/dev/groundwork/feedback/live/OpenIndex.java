package dev.groundwork.feedback.live;

import dev.groundwork.search.Question;
import dev.groundwork.search.Results;
import dev.groundwork.search.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// The index of one release. It is closed only when nobody searches in it any more.
final class OpenIndex {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final @Nullable SearchIndex index;
    private volatile @Nullable String failure;
    private boolean closed;

    private OpenIndex(@Nullable SearchIndex index, @Nullable String failure) {
        this.index = index;
        this.failure = failure;
    }

    /// Opens the index. One that cannot be opened answers every question with the reason: the site is worth serving
    /// without it.
    static OpenIndex open(Path folder) {
        try {
            return new OpenIndex(SearchIndex.open(folder), null);
        } catch (IOException e) {
            return new OpenIndex(null, String.valueOf(e.getMessage()));
        }
    }

    /// @throws ClosedIndex when the release was left meanwhile; ask the new one
    Results find(Question question) throws IOException, ClosedIndex {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new ClosedIndex();
            }
            if (index == null) {
                throw new IOException(failure);
            }
            var results = index.find(question);
            failure = null;
            return results;
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Why the last search failed; null when it did not.
    @Nullable
    String failure() {
        return failure;
    }

    void close() throws IOException {
        lock.writeLock().lock();
        try {
            closed = true;
            if (index != null) {
                index.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The index was closed because another release is live.
    static final class ClosedIndex extends Exception {
        private static final long serialVersionUID = 1L;
    }
}

package dev.groundwork.feedback.live;

import dev.groundwork.search.DamagedIndex;
import dev.groundwork.search.Question;
import dev.groundwork.search.Results;
import dev.groundwork.search.SearchIndex;
import dev.groundwork.search.Today;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// The index of one release. It is closed only when nobody searches in it any more.
final class OpenIndex {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Path folder;
    private final OnDemand meaning;
    private final boolean mayPass;
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable String failure;
    private boolean closed;

    private OpenIndex(
            Path folder, OnDemand meaning, @Nullable SearchIndex index, @Nullable String failure, boolean mayPass) {
        this.folder = folder;
        this.meaning = meaning;
        this.mayPass = mayPass;
        this.index = index;
        this.failure = failure;
    }

    /// Opens the index. One that cannot be opened answers every question with the reason: the site is worth serving
    /// without it.
    ///
    /// @param before the index that is live now: what has not changed since is not opened again
    static OpenIndex open(Path folder, OnDemand meaning, @Nullable OpenIndex before) {
        try {
            var open = before == null ? null : before.index;
            var next = open == null ? SearchIndex.open(folder, meaning) : open.openNext(folder);
            return new OpenIndex(folder, meaning, next, null, false);
        } catch (IOException | RuntimeException e) {
            return new OpenIndex(folder, meaning, null, String.valueOf(e.getMessage()), !(e instanceof DamagedIndex));
        }
    }

    /// Tries it once more where the reason may have passed.
    private synchronized SearchIndex opened() throws IOException {
        var open = index;
        if (open != null) {
            return open;
        }
        if (!mayPass) {
            throw new IOException(failure);
        }
        var again = SearchIndex.open(folder, meaning);
        index = again;
        return again;
    }

    /// @throws LeftRelease when another release is live meanwhile; ask that one
    Results find(Question question, Today today) throws IOException {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new LeftRelease();
            }
            var results = opened().find(question, today);
            failure = null;
            return results;
        } catch (LeftRelease e) {
            throw e;
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
            var open = index;
            if (open != null) {
                open.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}

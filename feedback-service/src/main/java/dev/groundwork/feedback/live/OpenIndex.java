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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of one release. It is closed only when nobody searches in it any more. Where its files come to harm, it
/// answers nothing until they are whole again: what is read from them may be wrong in ways that nobody notices.
final class OpenIndex {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Path folder;
    private final IndexFiles files;
    private final OnDemand meaning;
    private final boolean mayPass;
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable String failure;
    private volatile @Nullable String harm;
    private boolean closed;

    private OpenIndex(
            IndexFiles files,
            OnDemand meaning,
            @Nullable SearchIndex index,
            @Nullable String failure,
            boolean mayPass) {
        this.folder = files.folder().index();
        this.files = files;
        this.meaning = meaning;
        this.mayPass = mayPass;
        this.index = index;
        this.failure = failure;
    }

    /// Opens the index. One that cannot be opened answers every question with the reason: the site is worth serving
    /// without it.
    ///
    /// @param before the index that is live now: what has not changed since is not opened again
    static OpenIndex open(IndexFiles files, OnDemand meaning, @Nullable OpenIndex before) {
        var folder = files.folder().index();
        try {
            var open = before == null || before.harm != null ? null : before.index;
            var next = open == null ? SearchIndex.open(folder, meaning) : open.openNext(folder);
            return new OpenIndex(files, meaning, next, null, false);
        } catch (IOException | RuntimeException e) {
            return new OpenIndex(files, meaning, null, String.valueOf(e.getMessage()), !(e instanceof DamagedIndex));
        }
    }

    /// Looks whether the files have come to harm, or are whole again.
    void inspect() throws IOException {
        var found = files.harm();
        if (found.isPresent()) {
            harm = found.get();
        } else if (harm != null) {
            openAnew();
        }
    }

    private void openAnew() throws IOException {
        lock.writeLock().lock();
        try {
            if (closed) {
                return;
            }
            var old = index;
            index = SearchIndex.open(folder, meaning);
            harm = null;
            failure = null;
            if (old != null) {
                old.close();
            }
        } finally {
            lock.writeLock().unlock();
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
            var known = harm;
            if (known != null) {
                throw new IOException(known);
            }
            var results = opened().find(question, today);
            failure = null;
            return results;
        } catch (LeftRelease e) {
            throw e;
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        } catch (RuntimeException | InternalError e) {
            // What is thrown where the bytes make no sense, or where a file has become shorter than it was mapped.
            if (failure == null) {
                LOG.error("searching failed", e);
            }
            failure = "Searching failed (%s). Build the release again."
                    .formatted(e.getClass().getSimpleName());
            throw new IOException(failure, e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Why the last search failed; null when it did not.
    @Nullable
    String failure() {
        var known = harm;
        return known != null ? known : failure;
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

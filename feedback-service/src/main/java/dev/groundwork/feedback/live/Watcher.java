package dev.groundwork.feedback.live;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Looks at the pointer whenever something happens beside it, on a thread of its own. Not every folder tells, such as
/// one on the network, and none tells before it is there: so it looks again and again, too.
public final class Watcher implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    private final Live live;
    private final Path releases;
    private final @Nullable WatchService service;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable WatchKey key;

    private Watcher(Live live, Path releases, @Nullable WatchService service) {
        this.live = live;
        this.releases = releases;
        this.service = service;
    }

    public static Watcher of(Live live, Path releases) {
        var watcher = new Watcher(live, releases, service(releases));
        Thread.ofPlatform().daemon().name("release-watcher").start(watcher::run);
        return watcher;
    }

    /// Null where the machine has none left to give: looking again and again does as well, a little later.
    private static @Nullable WatchService service(Path releases) {
        try {
            return releases.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException noneLeft) {
            return null;
        }
    }

    private void run() {
        try {
            while (!isEndedAfterWaiting()) {
                live.look();
            }
        } catch (ClosedWatchServiceException closed) {
            // This is how it ends.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isEndedAfterWaiting() throws InterruptedException {
        if (service == null || !isRegistered(service)) {
            return end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        var told = service.poll(EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (told != null) {
            told.pollEvents();
            told.reset();
        }
        return end.getCount() == 0;
    }

    private boolean isRegistered(WatchService listening) {
        if (key != null && key.isValid()) {
            return true;
        }
        try {
            key = releases.register(listening, ENTRY_CREATE, ENTRY_MODIFY);
            return true;
        } catch (IOException notThereYet) {
            return false;
        }
    }

    @Override
    public void close() {
        end.countDown();
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a watch of the machine's could not be given back", e);
            }
        }
    }
}

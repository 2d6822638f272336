package dev.groundwork.feedback.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks at the pointer again and again, on a thread of its own.
public final class Watcher implements AutoCloseable {

    private static final long EVERY_MILLIS = 200;

    private final Live live;
    private final CountDownLatch end = new CountDownLatch(1);

    private Watcher(Live live) {
        this.live = live;
    }

    public static Watcher of(Live live) {
        var watcher = new Watcher(live);
        Thread.ofPlatform().daemon().name("release-watcher").start(watcher::run);
        return watcher;
    }

    private void run() {
        try {
            while (!end.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                live.look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
    }
}

package dev.groundwork.feedback.outbox;

import dev.groundwork.feedback.database.NotWritten;
import dev.groundwork.feedback.database.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The right to do a job that only one may do at a time. Whoever holds it says so every second; who was killed has lost
/// it some seconds later.
final class Lease implements AutoCloseable {

    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final long RENEWED_MILLIS = 1_000;

    private final Writer writer;
    private final Clock clock;
    private final String job;
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService renewing;

    Lease(Writer writer, Clock clock, String job) {
        this.writer = writer;
        this.clock = clock;
        this.job = job;
        this.renewing = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(job + "-lease").factory());
    }

    String holder() {
        return holder;
    }

    /// Does the work while it is held; nothing where somebody else holds it.
    void whileHeld(Runnable work) {
        if (!take()) {
            return;
        }
        var renewal =
                renewing.scheduleWithFixedDelay(this::renew, RENEWED_MILLIS, RENEWED_MILLIS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            renewal.cancel(false);
            release();
        }
    }

    private boolean take() {
        var now = clock.instant();
        return writer.submit(Leases.class, leases -> leases.take(job, holder, now, now.plus(LENGTH))) == 1;
    }

    private void renew() {
        try {
            take();
        } catch (NotWritten full) {
            // Tried again in a second; what is sent meanwhile is claimed only while it is held.
        }
    }

    private void release() {
        writer.submit(Leases.class, leases -> {
            leases.release(job, holder);
            return true;
        });
    }

    @Override
    public void close() {
        renewing.shutdownNow();
    }
}

package dev.groundwork.feedback;

import dev.groundwork.feedback.live.NoRelease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done again and again, each on a thread of its own: what one waits for holds up no other.
final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_ONCE = 4;
    private static final long LAST_SECONDS = 12;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("job-", 1).factory());

    private final List<Future<?>> scheduled = new ArrayList<>();

    /// Does it after each pause. Where it fails it is tried again, and the log has one line until it succeeds.
    ///
    /// @param job does the same however often it is done
    void every(Duration pause, String name, Runnable job) {
        var failing = new AtomicBoolean();
        scheduled.add(executor.scheduleWithFixedDelay(
                () -> attempt(name, job, failing), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void attempt(String name, Runnable job, AtomicBoolean failing) {
        try {
            job.run();
            failing.set(false);
        } catch (NoRelease waiting) {
            // There is nothing to tell before there is a portal.
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("{} failed, and is tried again", name, e);
            }
        }
    }

    /// Ends after what is being done.
    @Override
    public void close() {
        scheduled.forEach(future -> future.cancel(false));
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

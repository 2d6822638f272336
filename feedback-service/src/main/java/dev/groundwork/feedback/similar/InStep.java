package dev.groundwork.feedback.similar;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a piece of work again and again on a thread of its own, and rests in between: requests come first.
final class InStep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InStep.class);
    private static final long EVERY_MILLIS = 1_000;

    /// With nothing left to do it rests this many times as long as it took to find that out.
    private static final long TIMES = 20;
    private static final long AT_MOST_MILLIS = 5_000;

    private final BooleanSupplier work;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;
    private boolean failed;

    /// @param work says whether more of it is left
    InStep(BooleanSupplier work) {
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name("similar").start(this::run);
    }

    private void run() {
        try {
            var rest = 0L;
            while (!end.await(rest, TimeUnit.MILLISECONDS)) {
                var start = System.nanoTime();
                var more = attempt();
                var took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                rest = more ? took : Math.clamp(TIMES * took, EVERY_MILLIS, AT_MOST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() {
        try {
            var more = work.getAsBoolean();
            failed = false;
            return more;
        } catch (RuntimeException e) {
            // Such as a database that cannot be read for a moment: what is known stays, and it is tried again.
            if (!failed) {
                LOG.error("items could not be compared; it is tried again", e);
            }
            failed = true;
            return false;
        }
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

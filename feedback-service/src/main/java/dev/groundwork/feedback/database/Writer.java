package dev.groundwork.feedback.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes everything, on one thread. What waits at the same time is committed together and synced once, and whoever
/// submits is answered after that.
public final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int WAITING_AT_MOST = 512;
    private static final int TOGETHER_AT_MOST = 256;

    private final Jdbi jdbi;
    private final BlockingQueue<Job<?, ?>> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final Thread thread;
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean stopping;
    private @Nullable WritingConnection connection;

    Writer(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.thread = Thread.ofPlatform().daemon().name("writer").start(this::run);
    }

    /// Does the work, all of it or nothing, and returns when it is safe.
    ///
    /// @throws NotWritten when it was not kept, through no fault of its own
    public <S, R> R submit(Class<S> statements, Function<S, R> work) {
        var job = new Job<>(statements, work);
        if (stopping) {
            throw new NotWritten(NotWritten.Reason.STOPPING);
        }
        if (!queue.offer(job)) {
            throw new NotWritten(NotWritten.Reason.TOO_MUCH_AT_ONCE);
        }
        // It may have come in behind the last look at the queue.
        if (stopping && queue.remove(job)) {
            throw new NotWritten(NotWritten.Reason.STOPPING);
        }
        return job.await();
    }

    /// How often something was committed: whoever keeps what he read looks here whether it may have changed.
    public long commits() {
        return commits.get();
    }

    private void run() {
        try {
            while (!stopping) {
                var together = new ArrayList<Job<?, ?>>();
                together.add(queue.take());
                queue.drainTo(together, TOGETHER_AT_MOST - 1);
                write(together);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Job<?, ?> left;
        while ((left = queue.poll()) != null) {
            left.fail(new NotWritten(NotWritten.Reason.STOPPING));
        }
        disconnect();
    }

    /// Tells everybody what became of his work, after the commit. Where that fails, nothing of it is kept, and all are
    /// told so.
    private void write(List<Job<?, ?>> together) {
        List<Runnable> answers;
        try {
            if (connection == null) {
                connection = new WritingConnection(jdbi);
            }
            answers = connection.write(together);
            commits.incrementAndGet();
        } catch (RuntimeException | Error failure) {
            // Nobody knows in what state it is: the next one begins with a fresh one.
            disconnect();
            LOG.debug("a commit failed", failure);
            var reason = NotWritten.ofAll(failure);
            together.forEach(job -> job.fail(reason));
            return;
        }
        answers.forEach(Runnable::run);
    }

    private void disconnect() {
        var old = connection;
        connection = null;
        if (old != null) {
            try {
                old.close();
            } catch (RuntimeException e) {
                // What it had begun is undone all the same, and whoever waited is told why.
            }
        }
    }

    /// Ends after what is being written; what still waits is told so.
    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

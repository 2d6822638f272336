package dev.groundwork.feedback.database;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Writes one thing after the other, on one thread. Whoever submits is answered when his work is on the disk, so that
/// commits can be shared by several without any of them noticing.
public final class Writer implements AutoCloseable {

    private static final int WAITING_AT_MOST = 512;

    private final Jdbi jdbi;
    private final BlockingQueue<Job<?, ?>> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private final Thread thread;
    private volatile boolean stopping;

    Writer(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.thread = Thread.ofPlatform().daemon().name("writer").start(this::run);
    }

    /// Work on the statements of one feature: all of it is written, or nothing.
    private record Job<S, R>(Class<S> statements, Function<S, R> work, CompletableFuture<R> done) {

        R in(Handle handle) {
            return work.apply(handle.attach(statements));
        }
    }

    /// Does the work in a transaction and returns when it is safe.
    ///
    /// @throws NotWritten when it was not kept, through no fault of its own
    public <S, R> R submit(Class<S> statements, Function<S, R> work) {
        var job = new Job<>(statements, work, new CompletableFuture<R>());
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
        try {
            return job.done().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? NotWritten.of(failure) : e;
        }
    }

    private void run() {
        try {
            while (!stopping) {
                write(queue.take());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Job<?, ?> left;
        while ((left = queue.poll()) != null) {
            left.done().completeExceptionally(new NotWritten(NotWritten.Reason.STOPPING));
        }
    }

    /// Completes the job only after its commit.
    private <S, R> void write(Job<S, R> job) {
        try {
            job.done().complete(jdbi.inTransaction(job::in));
        } catch (RuntimeException | Error failure) {
            job.done().completeExceptionally(failure);
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

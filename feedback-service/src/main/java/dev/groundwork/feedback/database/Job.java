package dev.groundwork.feedback.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Work on the statements of one feature, and somebody who waits for it: all of it is written, or nothing.
record Job<S, R>(Class<S> statements, Function<S, R> work, CompletableFuture<R> done) {

    Job(Class<S> statements, Function<S, R> work) {
        this(statements, work, new CompletableFuture<>());
    }

    /// Does the work.
    ///
    /// @return what tells the one who waits, once it is safe
    Runnable in(Handle handle) {
        var result = work.apply(handle.attach(statements));
        return () -> done.complete(result);
    }

    void fail(Throwable why) {
        done.completeExceptionally(why);
    }

    /// What came of it, when it is safe.
    ///
    /// @throws NotWritten when it was not kept, through no fault of its own
    R await() {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? NotWritten.of(failure) : e;
        }
    }
}

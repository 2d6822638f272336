package dev.groundwork.feedback.preview;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Rings whenever another release goes live.
public final class Bell implements AutoCloseable {

    private String live = "";
    private boolean closed;

    /// Says which release is live now.
    public synchronized void ring(String id) {
        live = id;
        notifyAll();
    }

    /// Waits until another release is live than the one that is known.
    ///
    /// @param known null where none is
    /// @return the live one, also where it is still the known one because the time is up
    synchronized String await(@Nullable String known, Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        while (live.equals(known) && !closed) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return live;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /// Lets all go who wait.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}

package dev.groundwork.generator;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/// Tells whoever waits how far long work is. Short work says nothing.
final class Progress {

    private static final long FIRST = TimeUnit.SECONDS.toNanos(2);
    private static final long EVERY = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter err;

    Progress(PrintWriter err) {
        this.err = err;
    }

    static Progress untold() {
        return new Progress(new PrintWriter(java.io.Writer.nullWriter()));
    }

    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /// Begins to count.
    Counting of(int total) {
        return new Counting(total);
    }

    /// How many of so many passages are understood.
    final class Counting {
        private final int total;
        private final long started = System.nanoTime();
        private long next = started + FIRST;
        private int done;

        private Counting(int total) {
            this.total = total;
        }

        synchronized void one() {
            done++;
            var now = System.nanoTime();
            if (now >= next && done < total) {
                next = now + EVERY;
                var left = (now - started) / done * (total - done);
                say("Understanding %,d of %,d passages, about %s left".formatted(done, total, spoken(left)));
            }
        }
    }

    static String spoken(long nanos) {
        var seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos));
        if (seconds < 90) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return (seconds + 30) / 60 + " minutes";
    }
}

package dev.groundwork.generator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// How a publisher passes the time between two looks.
interface Pause {

    /// Waits until the clock shows this instant or a later one.
    ///
    /// @param instant is asked for again and again, as it may be another by and by
    /// @return false when no more looks are wanted
    boolean until(Supplier<Instant> instant) throws InterruptedException;

    /// Sleeps. In short turns, for a clock may be set, a machine may be suspended, and another may publish.
    static Pause by(Clock clock) {
        return instant -> {
            for (var left = left(clock, instant.get()); left.isPositive(); left = left(clock, instant.get())) {
                Thread.sleep(left.compareTo(Duration.ofSeconds(10)) < 0 ? left : Duration.ofSeconds(10));
            }
            return true;
        };
    }

    private static Duration left(Clock clock, Instant instant) {
        return Duration.between(clock.instant(), instant);
    }
}

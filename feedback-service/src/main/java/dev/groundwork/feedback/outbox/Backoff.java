package dev.groundwork.feedback.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When what failed is tried again: soon at first, then less and less often. Kept in memory, so that no table tells
/// when
/// something happened; after a restart all of it is tried at once.
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /// @param length doubled by the next failure
    private record Pause(Duration length, Instant from, Instant until) {}

    private final Map<String, Pause> pauses = new HashMap<>();

    /// Puts it off.
    ///
    /// @param asked how long the other end wants to be left alone
    void failed(String what, Instant now, @Nullable Duration asked) {
        var before = pauses.get(what);
        var doubled = before == null ? FIRST : before.length().multipliedBy(2);
        var length = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        var wait = asked != null && asked.compareTo(length) > 0 ? asked : length;
        pauses.put(what, new Pause(length, now, now.plus(wait)));
    }

    void succeeded(String what) {
        pauses.remove(what);
    }

    boolean isOver(String what, Instant now) {
        var pause = pauses.get(what);
        // A clock that was put back must not prolong it.
        return pause == null || !now.isBefore(pause.until()) || now.isBefore(pause.from());
    }
}

package dev.groundwork.feedback.searchlog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The searches of the last minutes by the ids that browsers know: only here is a click tied to its search.
final class Recent {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// @param kept whether it was kept without a click
    /// @param found what it found
    record Entry(KeptSearch search, boolean kept, Found found, Instant until) {}

    Recent(Clock clock) {
        this.clock = clock;
    }

    synchronized String add(KeptSearch search, boolean kept, Found found) {
        forget();
        var id = UUID.randomUUID().toString();
        entries.put(id, new Entry(search, kept, found, clock.instant().plus(REMEMBERED)));
        return id;
    }

    /// The search of this id, which is told once: its first click is the one that counts.
    synchronized Optional<Entry> take(String id) {
        forget();
        return Optional.ofNullable(entries.remove(id));
    }

    /// The oldest stand first.
    private void forget() {
        var now = clock.instant();
        for (var all = entries.values().iterator(); all.hasNext(); ) {
            var isOld = !all.next().until().isAfter(now);
            if (!isOld && entries.size() < MOST) {
                return;
            }
            all.remove();
        }
    }
}

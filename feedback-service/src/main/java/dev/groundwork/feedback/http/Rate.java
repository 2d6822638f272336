package dev.groundwork.feedback.http;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much of a kind one sender may ask for. Generous to people, and a wall to programs.
public enum Rate {
    /// Results while somebody types: shed first, as the next letter asks again.
    TYPING(600, 600, Duration.ofMinutes(1)),
    /// A finished search.
    SEARCH(60, 120, Duration.ofMinutes(1)),
    /// Input with words in it. A device that was offline has its whole queue to send.
    FEEDBACK(40, 10, Duration.ofMinutes(1), 400),
    VOTE(60, 60, Duration.ofMinutes(1)),
    /// What pages tell of their readers.
    NOTE(600, 600, Duration.ofMinutes(1)),
    /// Everything at once, as a file.
    EXPORT(5, 5, Duration.ofHours(1));

    private final int atOnce;
    private final int each;
    private final Duration period;
    private final int aDay;

    Rate(int atOnce, int each, Duration period) {
        this(atOnce, each, period, 0);
    }

    /// @param aDay zero for any number
    Rate(int atOnce, int each, Duration period, int aDay) {
        this.atOnce = atOnce;
        this.each = each;
        this.period = period;
        this.aDay = aDay;
    }

    /// The rate of a search, by the part of the page that is asked for.
    public static Rate ofSearch(@Nullable String part) {
        return part == null ? SEARCH : TYPING;
    }

    List<Bandwidth> limits() {
        var limit = limit(atOnce, each, period);
        return aDay == 0 ? List.of(limit) : List.of(limit, limit(aDay, aDay, Duration.ofDays(1)));
    }

    private static Bandwidth limit(int atOnce, int each, Duration period) {
        return Bandwidth.builder().capacity(atOnce).refillGreedy(each, period).build();
    }
}

package dev.groundwork.release;

import java.time.LocalDate;

/// Days on which sales is left in peace: no launch, no pulse, no digest. Both days are included.
public record QuietTime(LocalDate from, LocalDate until) {
    public QuietTime {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a quiet time ends before it begins: " + from + " to " + until);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

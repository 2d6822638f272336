package dev.groundwork.feedback.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A date as templates show it: for machines and for people.
public record Day(String iso, String text) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    public static Day of(LocalDate date) {
        return new Day(date.toString(), DATE.format(date));
    }

    /// A day that is near, with its name: `Tuesday 24 November`.
    public static Day named(LocalDate date) {
        return new Day(date.toString(), NEAR.format(date));
    }

    public static Day of(Instant instant, ZoneId zone) {
        return new Day(instant.toString(), TIME.format(instant.atZone(zone)));
    }
}

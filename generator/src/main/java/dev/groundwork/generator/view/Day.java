package dev.groundwork.generator.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A day for machines and for people: `2026-10-02` and `2 October 2026`.
public record Day(String iso, String text) {

    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Day of(LocalDate day) {
        return new Day(day.toString(), FOR_PEOPLE.format(day));
    }

    static @Nullable Day orNull(@Nullable LocalDate day) {
        return day == null ? null : of(day);
    }
}

package dev.groundwork.generator.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Days, instants and spans as people write them.
final class Dates {

    static final String DAY_EXAMPLE = "Write it as 2026-10-02.";

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (day|week|month|year)s?");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Map<String, Integer> DAYS = Map.of("day", 1, "week", 7, "month", 30, "year", 365);

    private Dates() {}

    static Optional<LocalDate> day(String text) {
        return tried(() -> LocalDate.parse(text)).filter(day -> isOfOurTime(day.getYear()));
    }

    /// What is written with five digits or a sign is a slip, and no calendar reaches that far.
    private static boolean isOfOurTime(int year) {
        return year > 0 && year < 10_000;
    }

    /// A day in the zone (its first moment) or an instant.
    static Optional<Instant> moment(String text, ZoneId zone) {
        return day(text)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .or(() -> tried(() -> OffsetDateTime.parse(text))
                        .filter(moment -> isOfOurTime(moment.getYear()))
                        .map(OffsetDateTime::toInstant));
    }

    /// `90 days`, `6 months`: a number of days.
    static Optional<Integer> span(String text) {
        var matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var unit = DAYS.get(matcher.group(2));
        return unit == null ? Optional.empty() : Optional.of(Integer.parseInt(matcher.group(1)) * unit);
    }

    /// A day in whatever way other systems write it, for folders that follow no policy.
    static Optional<LocalDate> loosely(String text) {
        var american = AMERICAN.matcher(text);
        if (american.matches()) {
            return tried(() -> LocalDate.of(
                    Integer.parseInt(american.group(3)),
                    Integer.parseInt(american.group(1)),
                    Integer.parseInt(american.group(2))));
        }
        return text.length() < 10 ? Optional.empty() : day(text.substring(0, 10));
    }

    private static <T> Optional<T> tried(Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

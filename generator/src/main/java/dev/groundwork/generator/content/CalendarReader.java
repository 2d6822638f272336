package dev.groundwork.generator.content;

import dev.groundwork.release.FiscalCalendar;
import dev.groundwork.release.FiscalCalendar.Months;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the fiscal calendar of `portal.yaml`.
final class CalendarReader {

    private static final String LAST_MONTH = "last-month-of-quarter";
    private static final Pattern WEEKS = Pattern.compile("(\\d|1[0-3]) weeks?");

    private CalendarReader() {}

    static FiscalCalendar read(Fields block) {
        block.refuseOthers(Set.of("fiscal-year-starts", "months", "quiet"));
        var starts = block.value("fiscal-year-starts", CalendarReader::month, "month", "Write a number from 1 to 12.");
        var months = block.value("months", CalendarReader::months, "division", "Write calendar or 4-4-5.");
        return new FiscalCalendar(starts.orElse(Month.JANUARY), months.orElse(Months.CALENDAR), quietWeeks(block));
    }

    private static Optional<Month> month(String text) {
        return PortalReader.count(text)
                .filter(number -> number >= 1 && number <= 12)
                .map(Month::of);
    }

    private static Optional<Months> months(String text) {
        return switch (text) {
            case "calendar" -> Optional.of(Months.CALENDAR);
            case "4-4-5" -> Optional.of(Months.FOUR_FOUR_FIVE);
            default -> Optional.empty();
        };
    }

    private static @Nullable Integer quietWeeks(Fields block) {
        var example = "Write %s or a number of weeks up to 13, like 3 weeks.".formatted(LAST_MONTH);
        if (LAST_MONTH.equals(block.text("quiet"))) {
            return null;
        }
        return block.value("quiet", CalendarReader::weeks, "quiet time", example)
                .orElse(null);
    }

    private static Optional<Integer> weeks(String text) {
        var matcher = WEEKS.matcher(text);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }
}

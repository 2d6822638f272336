package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.FiscalCalendar.Months;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The calendar against somebody who crosses off every day with a pencil: he knows no arithmetic of months or weeks,
/// only how one day looks.
class DayByDayTest {

    private static final long SEED = 20_261_123;

    @Test
    void ten_thousand_random_calendars_and_days_agree_with_a_count_day_by_day() {
        var random = new Random(SEED);
        var quietDays = 0;
        for (var run = 0; run < 10_000; run++) {
            var calendar = new FiscalCalendar(
                    Month.of(1 + random.nextInt(12)),
                    random.nextBoolean() ? Months.CALENDAR : Months.FOUR_FOUR_FIVE,
                    random.nextBoolean() ? null : Integer.valueOf(random.nextInt(14)));
            var day = LocalDate.of(1990 + random.nextInt(120), 1, 1).plusDays(random.nextInt(366));
            var counted = Quarter.around(calendar, day);

            assertThat(calendar.quietOn(day).orElse(null))
                    .as("run %d: %s on %s", run, calendar, day)
                    .isEqualTo(counted.quietOn(day));
            assertThat(calendar.firstOpenDay(day))
                    .as("run %d: %s after %s", run, calendar, day)
                    .isEqualTo(counted.firstOpenDay(day));
            quietDays += calendar.quietOn(day).isPresent() ? 1 : 0;
        }
        assertThat(quietDays)
                .as("days that were quiet, so that both answers were tried")
                .isBetween(2_500, 7_500);
    }

    /// The days of a quarter, crossed off one by one, and the quarter after it.
    private record Quarter(FiscalCalendar calendar, List<LocalDate> days) {

        static Quarter around(FiscalCalendar calendar, LocalDate day) {
            var first = day;
            while (!starts(calendar, first)) {
                first = first.minusDays(1);
            }
            return from(calendar, first);
        }

        static Quarter from(FiscalCalendar calendar, LocalDate first) {
            var days = new ArrayList<LocalDate>();
            var day = first;
            do {
                days.add(day);
                day = day.plusDays(1);
            } while (!starts(calendar, day));
            return new Quarter(calendar, days);
        }

        private static boolean starts(FiscalCalendar calendar, LocalDate day) {
            if (calendar.months() == Months.CALENDAR) {
                return day.getDayOfMonth() == 1 && monthOfYear(calendar, day) % 3 == 0;
            }
            if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
                return false;
            }
            var weeks = 0;
            for (var monday = day; !startsYear(calendar, monday); monday = monday.minusDays(7)) {
                weeks++;
            }
            // The last quarter of a year of 53 weeks goes on for one more.
            return weeks % 13 == 0 && weeks < 52;
        }

        /// A Monday that has the first of the month at most three days before or after it.
        private static boolean startsYear(FiscalCalendar calendar, LocalDate monday) {
            for (var near = -3; near <= 3; near++) {
                var other = monday.plusDays(near);
                if (other.getDayOfMonth() == 1 && other.getMonth() == calendar.starts()) {
                    return true;
                }
            }
            return false;
        }

        private static int monthOfYear(FiscalCalendar calendar, LocalDate day) {
            return (day.getMonthValue() - calendar.starts().getValue() + 12) % 12;
        }

        private List<LocalDate> quietDays() {
            var quiet = new ArrayList<LocalDate>();
            for (var at = 0; at < days.size(); at++) {
                if (isQuiet(at)) {
                    quiet.add(days.get(at));
                }
            }
            return quiet;
        }

        private boolean isQuiet(int at) {
            var left = days.size() - at;
            var weeks = calendar.quietWeeks();
            if (weeks != null) {
                return left <= weeks * 7;
            }
            return calendar.months() == Months.CALENDAR
                    ? days.get(at).getMonth() == days.getLast().getMonth()
                    : at >= (4 + 4) * 7;
        }

        @Nullable
        QuietTime quietOn(LocalDate day) {
            var quiet = quietDays();
            return quiet.contains(day) ? new QuietTime(quiet.getFirst(), quiet.getLast()) : null;
        }

        LocalDate firstOpenDay(LocalDate day) {
            var quarter = this;
            var next = day;
            while (quarter.quietDays().contains(next)) {
                next = next.plusDays(1);
                quarter = quarter.days.contains(next) ? quarter : from(calendar, next);
            }
            return next;
        }
    }
}

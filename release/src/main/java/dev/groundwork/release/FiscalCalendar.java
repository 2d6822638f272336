package dev.groundwork.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The company's fiscal year, and from it the days before each quarter's end on which sales is left in peace.
///
/// @param starts the month in which the fiscal year starts
/// @param months calendar months, or 4-4-5 weeks from the Monday nearest to the first of `starts`
/// @param quietWeeks how many weeks before a quarter's end are quiet; null for the quarter's last month
public record FiscalCalendar(
        Month starts, Months months, @Nullable Integer quietWeeks) {

    /// How a quarter is divided.
    public enum Months {
        CALENDAR,
        FOUR_FOUR_FIVE
    }

    public static final FiscalCalendar BY_DEFAULT = new FiscalCalendar(Month.JANUARY, Months.CALENDAR, null);

    public FiscalCalendar {
        if (quietWeeks != null && (quietWeeks < 0 || quietWeeks > 13)) {
            throw new IllegalArgumentException("quiet weeks must be 0 to 13, not " + quietWeeks);
        }
    }

    /// The quiet time that this day falls into; empty on a day on which a launch disturbs nobody.
    public Optional<QuietTime> quietOn(LocalDate day) {
        return quietTimes(day, day).stream().findFirst();
    }

    /// This day, or the first one after it that is not quiet.
    public LocalDate firstOpenDay(LocalDate day) {
        // Where a whole quarter is quiet, the next quiet time may begin on the very day after.
        return quietOn(day)
                .map(quiet -> firstOpenDay(quiet.until().plusDays(1)))
                .orElse(day);
    }

    /// The quiet time of this day, or else the next one; empty where the calendar has none.
    public Optional<QuietTime> nextQuietTime(LocalDate day) {
        return quietTimes(day, day.plusMonths(7)).stream().findFirst();
    }

    /// What a quiet time is: `the last month of the quarter`, `the last 3 weeks of the quarter`.
    public String quietPart() {
        if (quietWeeks == null) {
            return "the last month of the quarter";
        }
        return quietWeeks == 1
                ? "the last week of the quarter"
                : "the last %d weeks of the quarter".formatted(quietWeeks);
    }

    /// The quiet times that touch any day between the two, both included, in order.
    public List<QuietTime> quietTimes(LocalDate from, LocalDate until) {
        var found = new ArrayList<QuietTime>();
        for (var year = from.getYear() - 1; year <= until.getYear() + 1; year++) {
            for (var quarter = 0; quarter < 4; quarter++) {
                var begin = quietFrom(year, quarter);
                var end = quarterStart(year, quarter + 1).minusDays(1);
                if (!begin.isAfter(end) && !end.isBefore(from) && !begin.isAfter(until)) {
                    found.add(new QuietTime(begin, end));
                }
            }
        }
        return List.copyOf(found);
    }

    /// The fiscal year whose first month lies in this year.
    public FiscalYear year(int year) {
        var quarters = new ArrayList<FiscalYear.Quarter>();
        for (var quarter = 0; quarter < 4; quarter++) {
            var months = new ArrayList<FiscalYear.Month>();
            for (var month = 0; month < 3; month++) {
                var next = month == 2 ? quarterStart(year, quarter + 1) : monthStart(year, quarter, month + 1);
                months.add(new FiscalYear.Month(monthStart(year, quarter, month), next.minusDays(1)));
            }
            quarters.add(new FiscalYear.Quarter(months));
        }
        return new FiscalYear(year, quarters);
    }

    /// The fiscal year that this day is in.
    public FiscalYear yearOf(LocalDate day) {
        var year = day.getYear() + 1;
        while (quarterStart(year, 0).isAfter(day)) {
            year--;
        }
        return year(year);
    }

    /// The first day of the quarter that this day is in.
    public LocalDate quarterStart(LocalDate day) {
        var start = quarterStart(day.getYear() - 1, 0);
        for (var quarter = 1; quarter <= 12; quarter++) {
            var next = quarterStart(day.getYear() - 1 + quarter / 4, quarter % 4);
            start = next.isAfter(day) ? start : next;
        }
        return start;
    }

    private LocalDate quietFrom(int year, int quarter) {
        var nextQuarter = quarterStart(year, quarter + 1);
        if (quietWeeks != null) {
            var begin = nextQuarter.minusWeeks(quietWeeks);
            var quarterBegin = quarterStart(year, quarter);
            // A quarter of calendar months can be a day shorter than thirteen weeks.
            return begin.isBefore(quarterBegin) ? quarterBegin : begin;
        }
        return monthStart(year, quarter, 2);
    }

    /// @param month 0 to 2
    private LocalDate monthStart(int year, int quarter, int month) {
        var start = quarterStart(year, quarter);
        return switch (months) {
            case CALENDAR -> start.plusMonths(month);
            case FOUR_FOUR_FIVE -> start.plusWeeks(4L * month);
        };
    }

    /// @param quarter 0 to 4; 4 is the first quarter of the next year
    private LocalDate quarterStart(int year, int quarter) {
        if (quarter == 4) {
            return quarterStart(year + 1, 0);
        }
        var first = LocalDate.of(year, starts, 1);
        return switch (months) {
            case CALENDAR -> first.plusMonths(3L * quarter);
            case FOUR_FOUR_FIVE ->
                first.plusDays(3)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(13L * quarter);
        };
    }
}

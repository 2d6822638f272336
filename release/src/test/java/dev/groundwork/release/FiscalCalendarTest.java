package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundwork.release.FiscalCalendar.Months;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

    @Test
    void by_default_the_last_month_of_each_quarter_is_quiet() {
        assertThat(quiet(FiscalCalendar.BY_DEFAULT, "2026-01-01", "2026-12-31"))
                .containsExactly(
                        "2026-03-01/2026-03-31",
                        "2026-06-01/2026-06-30",
                        "2026-09-01/2026-09-30",
                        "2026-12-01/2026-12-31");
    }

    @Test
    void a_quiet_time_that_is_touched_by_one_day_is_told_whole() {
        assertThat(quiet(FiscalCalendar.BY_DEFAULT, "2026-12-31", "2026-12-31"))
                .containsExactly("2026-12-01/2026-12-31");
        assertThat(quiet(FiscalCalendar.BY_DEFAULT, "2027-01-01", "2027-02-28")).isEmpty();
    }

    @Test
    void a_year_that_starts_in_february_ends_in_january() {
        var calendar = new FiscalCalendar(Month.FEBRUARY, Months.CALENDAR, null);

        assertThat(quiet(calendar, "2027-01-01", "2027-04-30"))
                .containsExactly("2027-01-01/2027-01-31", "2027-04-01/2027-04-30");
    }

    @Test
    void a_quarter_that_ends_in_february_knows_leap_years() {
        var calendar = new FiscalCalendar(Month.MARCH, Months.CALENDAR, null);

        assertThat(quiet(calendar, "2028-02-01", "2028-02-29")).containsExactly("2028-02-01/2028-02-29");
        assertThat(quiet(calendar, "2027-02-01", "2027-02-28")).containsExactly("2027-02-01/2027-02-28");
    }

    @Test
    void quiet_weeks_are_counted_back_from_the_end_of_the_quarter() {
        var calendar = new FiscalCalendar(Month.JANUARY, Months.CALENDAR, 2);

        assertThat(quiet(calendar, "2028-01-01", "2028-04-30")).containsExactly("2028-03-18/2028-03-31");
    }

    @Test
    void no_quiet_weeks_mean_no_quiet_time() {
        assertThat(quiet(new FiscalCalendar(Month.JANUARY, Months.CALENDAR, 0), "2026-01-01", "2028-12-31"))
                .isEmpty();
    }

    @Test
    void thirteen_quiet_weeks_do_not_reach_into_the_quarter_before() {
        var calendar = new FiscalCalendar(Month.JANUARY, Months.CALENDAR, 13);

        assertThat(quiet(calendar, "2027-01-01", "2027-03-31")).containsExactly("2027-01-01/2027-03-31");
    }

    @Test
    void weeks_of_four_four_five_start_on_the_monday_nearest_to_the_first() {
        // 1 January 2026 is a Thursday, 1 January 2027 a Friday: the years start on 29 December and 4 January.
        var calendar = new FiscalCalendar(Month.JANUARY, Months.FOUR_FOUR_FIVE, null);

        assertThat(quiet(calendar, "2026-01-01", "2026-06-28"))
                .containsExactly("2026-02-23/2026-03-29", "2026-05-25/2026-06-28");
    }

    @Test
    void the_last_month_of_a_year_of_53_weeks_has_six() {
        var calendar = new FiscalCalendar(Month.JANUARY, Months.FOUR_FOUR_FIVE, null);

        assertThat(quiet(calendar, "2027-01-03", "2027-01-03")).containsExactly("2026-11-23/2027-01-03");
        assertThat(quiet(calendar, "2027-04-04", "2027-04-04")).containsExactly("2027-03-01/2027-04-04");
    }

    @Test
    void quiet_weeks_hold_in_a_year_of_53_weeks_too() {
        var calendar = new FiscalCalendar(Month.JANUARY, Months.FOUR_FOUR_FIVE, 3);

        assertThat(quiet(calendar, "2027-01-03", "2027-01-03")).containsExactly("2026-12-14/2027-01-03");
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void over_forty_years_each_year_has_four_quiet_times_in_order_that_do_not_overlap(Month starts) {
        for (var months : Months.values()) {
            var times = new FiscalCalendar(starts, months, null)
                    .quietTimes(LocalDate.of(2020, 1, 1), LocalDate.of(2059, 12, 31));
            assertThat(times).hasSizeBetween(159, 162);
            for (var at = 1; at < times.size(); at++) {
                assertThat(times.get(at).from()).isAfter(times.get(at - 1).until());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void every_quiet_time_of_four_four_five_is_five_or_six_whole_weeks(Month starts) {
        var times = new FiscalCalendar(starts, Months.FOUR_FOUR_FIVE, null)
                .quietTimes(LocalDate.of(2020, 1, 1), LocalDate.of(2059, 12, 31));

        assertThat(times).allSatisfy(time -> {
            assertThat(time.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(ChronoUnit.DAYS.between(time.from(), time.until()) + 1).isIn(35L, 42L);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 14})
    void more_quiet_weeks_than_a_quarter_has_are_refused(int weeks) {
        assertThatThrownBy(() -> new FiscalCalendar(Month.JANUARY, Months.CALENDAR, weeks))
                .hasMessage("quiet weeks must be 0 to 13, not " + weeks);
    }

    @ParameterizedTest
    @EnumSource(Month.class)
    void over_forty_years_every_day_is_in_one_month_of_its_year(Month starts) {
        for (var months : Months.values()) {
            var calendar = new FiscalCalendar(starts, months, null);
            var next = calendar.year(2020).from();
            for (var year = 2020; year < 2060; year++) {
                var fiscal = calendar.year(year);
                for (var quarter : fiscal.quarters()) {
                    assertThat(calendar.quietOn(quarter.months().getLast().from()))
                            .hasValue(new QuietTime(
                                    quarter.months().getLast().from(),
                                    quarter.months().getLast().until()));
                    for (var month : quarter.months()) {
                        assertThat(month.from()).isEqualTo(next);
                        assertThat(calendar.yearOf(month.from()).year()).isEqualTo(year);
                        assertThat(calendar.yearOf(month.until()).year()).isEqualTo(year);
                        next = month.until().plusDays(1);
                    }
                }
            }
        }
    }

    private static List<String> quiet(FiscalCalendar calendar, String from, String until) {
        return calendar.quietTimes(LocalDate.parse(from), LocalDate.parse(until)).stream()
                .map(time -> time.from() + "/" + time.until())
                .toList();
    }
}

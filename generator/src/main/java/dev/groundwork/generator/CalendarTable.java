package dev.groundwork.generator;

import dev.groundwork.generator.content.Content;
import dev.groundwork.generator.content.Launch;
import dev.groundwork.release.FiscalCalendar.Months;
import dev.groundwork.release.FiscalYear;
import dev.groundwork.release.QuietTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A fiscal year in lines of text: a line for each month, below it what is launched then.
final class CalendarTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private final Content content;
    private final FiscalYear year;
    private final List<QuietTime> quietTimes;
    private final List<Launch> launches;
    private final List<String> lines = new ArrayList<>();

    CalendarTable(Content content, FiscalYear year, Instant at) {
        this.content = content;
        this.year = year;
        this.quietTimes = content.portal().calendar().quietTimes(year.from(), year.until());
        this.launches = Launch.all(content, at);
    }

    List<String> lines() {
        var site = content.portal().site();
        lines.add("%s, fiscal year %s: %s (%s, %s)"
                .formatted(
                        site.name(),
                        year.year(),
                        span(year.from(), year.until()),
                        isOfWeeks() ? "4-4-5 weeks" : "calendar months",
                        site.timeZone()));
        lines.add("");
        row("Quarter", "Month", "First day", "Last day", "Weeks", "Quiet");
        for (var quarter = 0; quarter < 4; quarter++) {
            var months = year.quarters().get(quarter).months();
            for (var month = 0; month < 3; month++) {
                month(month == 0 ? "Q" + (quarter + 1) : "", month + 1, months.get(month));
            }
        }
        if (!quietTimes.isEmpty()) {
            lines.add("");
            lines.add("Quiet is %s: no launch then without a reason."
                    .formatted(content.portal().calendar().quietPart()));
        }
        return List.copyOf(lines);
    }

    private void month(String quarter, int number, FiscalYear.Month month) {
        row(
                quarter,
                String.valueOf(number),
                DAY.format(month.from()),
                DAY.format(month.until()),
                String.valueOf(
                        ChronoUnit.WEEKS.between(month.from(), month.until().plusDays(1))),
                quietTimes.stream()
                        .filter(time -> isIn(month, time.from()))
                        .findFirst()
                        .map(time -> span(time.from(), time.until()))
                        .orElse(""));
        launches.stream()
                .filter(launch -> isIn(month, launch.day()))
                .map(launch -> "         * %s  %s (%s)%s"
                        .formatted(
                                DAY.format(launch.day()),
                                launch.page().title(),
                                launch.page().file(),
                                remark(launch)))
                .forEach(lines::add);
    }

    private void row(String quarter, String month, String from, String until, String weeks, String quiet) {
        lines.add("%-8s %-6s %-16s %-16s %s%s"
                .formatted(quarter, month, from, until, isOfWeeks() ? "%-7s".formatted(weeks) : "", quiet)
                .stripTrailing());
    }

    private static String remark(Launch launch) {
        if (launch.quiet() == null) {
            return "";
        }
        if (launch.reason() != null) {
            return ", in the quiet time because: " + launch.reason();
        }
        return launch.isRefused() ? ", in the quiet time: check refuses it" : ", in the quiet time";
    }

    private boolean isOfWeeks() {
        return content.portal().calendar().months() == Months.FOUR_FOUR_FIVE;
    }

    private static String span(LocalDate from, LocalDate until) {
        return DAY.format(from) + " to " + DAY.format(until);
    }

    private static boolean isIn(FiscalYear.Month month, LocalDate day) {
        return !day.isBefore(month.from()) && !day.isAfter(month.until());
    }
}

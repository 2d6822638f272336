package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(TestSite site, String... more) {
        var arguments = new ArrayList<>(List.of(
                "calendar", "--content", site.folder().resolve("content").toString()));
        arguments.addAll(List.of(more));
        return new Commands(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments.toArray(String[]::new));
    }

    private static TestSite site(String calendar) {
        return emptySite()
                .change("content/portal.yaml", "name: Halden\ntime-zone: Europe/Zurich\ncalendar: " + calendar + "\n")
                .change("content/products/a.md", "---\ntitle: Aurora 500\nlaunch-date: 2027-02-09\n---\n")
                .change("content/launches/b.md", "---\ntitle: Nimbus\npublish-from: 2027-01-31T23:30:00+01:00\n---\n")
                .change(
                        "content/launches/c.md",
                        "---\ntitle: Meridian\nlaunch-date: 2027-01-12\nquiet-override: The fair is then.\n---\n");
    }

    @Test
    void it_prints_the_year_with_its_quiet_times_and_launches() {
        var site = site("{ fiscal-year-starts: 2 }");

        assertThat(run(site)).isZero();

        assertThat(out.toString().replace(site.folder() + "/", "")).isEqualTo("""
                        Halden, fiscal year 2026: Sun 1 Feb 2026 to Sun 31 Jan 2027 (calendar months, Europe/Zurich)

                        Quarter  Month  First day        Last day         Quiet
                        Q1       1      Sun 1 Feb 2026   Sat 28 Feb 2026
                                 2      Sun 1 Mar 2026   Tue 31 Mar 2026
                                 3      Wed 1 Apr 2026   Thu 30 Apr 2026  Wed 1 Apr 2026 to Thu 30 Apr 2026
                        Q2       1      Fri 1 May 2026   Sun 31 May 2026
                                 2      Mon 1 Jun 2026   Tue 30 Jun 2026
                                 3      Wed 1 Jul 2026   Fri 31 Jul 2026  Wed 1 Jul 2026 to Fri 31 Jul 2026
                        Q3       1      Sat 1 Aug 2026   Mon 31 Aug 2026
                                 2      Tue 1 Sep 2026   Wed 30 Sep 2026
                                 3      Thu 1 Oct 2026   Sat 31 Oct 2026  Thu 1 Oct 2026 to Sat 31 Oct 2026
                        Q4       1      Sun 1 Nov 2026   Mon 30 Nov 2026
                                 2      Tue 1 Dec 2026   Thu 31 Dec 2026
                                 3      Fri 1 Jan 2027   Sun 31 Jan 2027  Fri 1 Jan 2027 to Sun 31 Jan 2027
                                 * Tue 12 Jan 2027  Meridian (content/launches/c.md), in the quiet time because: The fair is then.
                                 * Sun 31 Jan 2027  Nimbus (content/launches/b.md), in the quiet time: check refuses it

                        Quiet is the last month of the quarter: no launch then without a reason.
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_year_of_weeks_tells_how_many_each_month_has() {
        assertThat(run(site("{ months: 4-4-5, quiet: 2 weeks }"), "--year", "2026"))
                .isZero();

        assertThat(out.toString())
                .contains("fiscal year 2026: Mon 29 Dec 2025 to Sun 3 Jan 2027 (4-4-5 weeks, Europe/Zurich)")
                .contains("Q1       1      Mon 29 Dec 2025  Sun 25 Jan 2026  4")
                .contains("         3      Mon 23 Nov 2026  Sun 3 Jan 2027   6      Mon 21 Dec 2026 to Sun 3 Jan 2027")
                .contains("Quiet is the last 2 weeks of the quarter");
    }

    @Test
    void the_day_that_decides_which_year_it_is_can_be_given() {
        assertThat(run(site("{ fiscal-year-starts: 2 }"), "--at", "2027-01-31T23:00:00Z"))
                .isZero();

        assertThat(out.toString())
                .contains("fiscal year 2027: Mon 1 Feb 2027")
                .contains("* Tue 9 Feb 2027  Aurora 500");
    }

    @Test
    void a_calendar_that_cannot_be_read_is_told_with_its_line() {
        assertThat(run(site("{ months: 5-4-4 }"))).isEqualTo(1);

        assertThat(err.toString()).contains("portal.yaml:3: months is '5-4-4', which is no division.");
    }

    @Test
    void a_year_that_no_calendar_has_is_refused() {
        assertThat(run(site("{}"), "--year", "20260")).isEqualTo(2);

        assertThat(err.toString()).contains("--year 20260 is no year. Write it as 2026.");
    }
}

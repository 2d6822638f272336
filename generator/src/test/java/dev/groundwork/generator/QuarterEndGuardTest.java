package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Launches stay out of the last weeks of a quarter. The tests' day is 23 November 2026.
class QuarterEndGuardTest {

    private static TestSite site(String portal, String type, String fields) {
        return emptySite()
                .change("content/portal.yaml", "name: Halden\n" + portal.replace("; ", "\n") + "\n")
                .change(
                        "content/a.md",
                        "---\ntitle: A\ntype: %s\n%s\n---\n".formatted(type, fields.replace("; ", "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        // The last month of the quarter, across the end of the year, on a leap day.
        "'', product, launch-date: 2026-12-01, 'launch-date 1 December 2026 falls into the quiet time from 1 December 2026 to 31 December 2026 (the last month of the quarter). The first day that passes is 2027-01-01'",
        "'', product, launch-date: 2026-12-31, 'is 2027-01-01'",
        "'', product, launch-date: 2027-01-01, ''",
        "'calendar: { fiscal-year-starts: 3 }', product, launch-date: 2028-02-29, '1 February 2028 to 29 February 2028 (the last month of the quarter). The first day that passes is 2028-03-01'",
        // Quiet weeks, and 4-4-5.
        "'calendar: { quiet: 2 weeks }', product, launch-date: 2026-12-17, ''",
        "'calendar: { quiet: 2 weeks }', product, launch-date: 2026-12-18, '18 December 2026 to 31 December 2026 (the last 2 weeks of the quarter). The first day that passes is 2027-01-01'",
        "'calendar: { quiet: 0 weeks }', product, launch-date: 2026-12-31, ''",
        "'calendar: { months: 4-4-5 }', product, launch-date: 2027-01-03, '23 November 2026 to 3 January 2027 (the last month of the quarter). The first day that passes is 2027-01-04'",
        // Only a launch is measured by publish-from, on the day that it is at home.
        "'', launch, publish-from: 2026-12-01, publish-from 1 December 2026",
        "'', faq, publish-from: 2026-12-01, ''",
        "'time-zone: Asia/Tokyo', launch, publish-from: 2026-12-31T14:59:00Z, publish-from 31 December 2026",
        "'time-zone: Asia/Tokyo', launch, publish-from: 2026-12-31T15:00:00Z, ''",
        "'time-zone: America/Los_Angeles', launch, publish-from: 2027-01-01T07:59:59Z, publish-from 31 December 2026",
        "'', launch, publish-from: 2026-12-05; launch-date: 2027-02-09, ''",
        // With a reason, and as a draft.
        "'', product, launch-date: 2026-12-01; quiet-override: The fair is then., ''",
        "'', product, launch-date: 2026-12-01; draft: true, ''",
    })
    void a_launch_to_come_in_a_quiet_time_is_refused(String portal, String type, String fields, String told) {
        var outcome = site(portal, type, fields).outcome();

        if (told.isEmpty()) {
            assertThat(outcome).isInstanceOf(Outcome.Released.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem -> {
                                        assertThat(problem.text()).contains(told);
                                        assertThat(problem.line()).isEqualTo(4);
                                    }));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09T10:00:00Z, false",
        "2026-12-09T22:59:59Z, false",
        "2026-12-09T23:00:00Z, true",
        "2027-01-09T10:00:00Z, true",
    })
    void a_day_that_has_come_never_stops_a_build(String at, boolean passes) {
        var site = site("time-zone: Europe/Zurich", "launch", "launch-date: 2026-12-10; publish-from: 2027-03-05");

        assertThat(site.at(at).outcome() instanceof Outcome.Released).isEqualTo(passes);
    }

    @Test
    void an_override_without_a_reason_is_refused() {
        assertThat(site("", "product", "launch-date: 2027-02-09; quiet-override:")
                        .problems())
                .containsExactly("content/a.md:5: quiet-override gives no reason."
                        + " Write why it cannot wait: readers will see it.");
    }

    @Test
    void the_reason_is_shown_on_the_page() {
        var page = site("", "product", "launch-date: 2026-12-01; quiet-override: The fair is then.")
                .build()
                .main("/a/");

        assertThat(page.text()).contains("The fair is then.");
    }

    @Test
    void a_folder_without_a_policy_has_no_quiet_times() {
        var site = site("", "product", "launch-date: 2026-12-01").remove("content/portal.yaml");

        assertThat(site.build().warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T22:59:59Z, from 1 December 2026 until 31 December 2026, 2026-11-30T23:00:00Z",
        "2026-11-30T23:00:00Z, Quiet time until 31 December 2026, 2026-12-31T23:00:00Z",
        "2026-12-31T23:00:00Z, from 1 March 2027 until 31 March 2027, 2027-02-28T23:00:00Z",
    })
    void the_home_page_says_when_it_is_quiet_and_changes_on_the_day(String at, String said, Instant next) {
        var built = site("time-zone: Europe/Zurich", "faq", "benefit: B").at(at).build();

        assertThat(built.main("/").text()).contains(said);
        assertThat(built.release().nextChange()).isEqualTo(next);
    }

    @Test
    void the_home_page_of_a_year_without_quiet_times_says_nothing_of_them() {
        var built = site("calendar: { quiet: 0 weeks }", "faq", "benefit: B").build();

        assertThat(built.main("/").text()).doesNotContain("Quiet");
        assertThat(built.release().nextChange()).isNull();
    }
}

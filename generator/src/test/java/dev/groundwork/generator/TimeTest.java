package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the clock decides. The site's day begins at 23:00 UTC in winter.
class TimeTest {

    private static TestSite zurich(String field) {
        return emptySite()
                .change("content/portal.yaml", "name: Halden\ntime-zone: Europe/Zurich\ncalendar: { quiet: 0 weeks }\n")
                .change("content/a.md", "---\ntitle: A\n---\n")
                .change("content/b.md", "---\ntitle: B\n%s\n---\n".formatted(field));
    }

    @ParameterizedTest
    @CsvSource({
        "publish-from: 2026-12-01, 2026-11-30T22:59:59Z, false",
        "publish-from: 2026-12-01, 2026-11-30T23:00:00Z, true",
        "publish-from: 2026-12-01T09:00:00+01:00, 2026-12-01T07:59:59Z, false",
        "publish-from: 2026-12-01T09:00:00+01:00, 2026-12-01T08:00:00Z, true",
        "publish-until: 2026-12-01, 2026-12-01T22:59:59Z, true",
        "publish-until: 2026-12-01, 2026-12-01T23:00:00Z, false",
        "draft: true, 2026-12-01T23:00:00Z, false",
    })
    void a_page_is_seen_from_its_first_day_to_its_last(String field, String at, boolean seen) {
        var built = zurich(field).at(at).build();

        assertThat(built.addresses().contains("/b/")).isEqualTo(seen);
        assertThat(built.has("site/b/index.html")).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "publish-from: 2026-12-01, 2026-11-30T23:00:00Z",
        "publish-until: 2026-12-01, 2026-12-01T23:00:00Z",
        "launch-date: 2026-12-01, 2026-11-30T23:00:00Z",
        "reviewed: 2026-11-01, 2027-04-29T22:00:00Z",
        "draft: true,",
    })
    void a_release_knows_when_the_clock_will_next_change_it(String field, Instant next) {
        assertThat(zurich(field).at("2026-11-23T10:00:00Z").build().release().nextChange())
                .isEqualTo(next);
    }

    @Test
    void a_page_is_stale_on_the_day_its_review_is_due() {
        var site = zurich("reviewed: 2026-11-01\nreview-every: 2 weeks");

        var page = site.build().released("/b/");

        assertThat(page.reviewDue()).isEqualTo(LocalDate.parse("2026-11-15"));
        assertThat(page.staleOn(LocalDate.parse("2026-11-15"))).isTrue();
    }

    @Test
    void a_product_to_come_asks_on_the_home_page_until_it_closes() {
        var field = """
                type: product
                launch-date: 2027-02-09
                positioning:
                  question: Where does it stand?
                  choices: [Here, There]
                  closes: 2026-12-18""";

        assertThat(zurich(field).at("2026-12-18T10:00:00Z").build().page("/").select("a[href^=/position], a[href=/b/]"))
                .isNotEmpty();
        assertThat(zurich(field).at("2027-02-09T10:00:00Z").build().main("/").text())
                .doesNotContain("Where does it stand?");
    }
}

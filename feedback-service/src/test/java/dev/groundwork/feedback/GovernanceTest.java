package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the desk shows of the content, by the service's clock. It is 23 November 2026.
class GovernanceTest {

    private static final String HEALTH = "/desk/content-health";
    private static final String COVERAGE = "/desk/coverage";

    @TempDir
    Path folder;

    private TestRelease release() {
        return Portal.releases(folder)
                .poor("/faqs/late/", "Late", "pricing@example.com", LocalDate.of(2026, 11, 11))
                .poor("/faqs/later/", "Later still", "pricing@example.com", LocalDate.of(2026, 9, 14))
                .poor("/faqs/nobody/", "Nobody's", null, LocalDate.of(2027, 1, 1))
                .poor("/faqs/stranger/", "A stranger's", "gone@example.com", null)
                .expiring("/stories/soon/", LocalDate.of(2026, 12, 23))
                .expiring("/stories/today/", LocalDate.of(2026, 11, 23))
                .expiring("/stories/not-soon/", LocalDate.of(2026, 12, 24))
                .expiring("/stories/old/", LocalDate.of(2026, 11, 22));
    }

    private Portal portal() throws Exception {
        release().publish();
        return Portal.on(folder);
    }

    @Test
    void a_page_that_is_younger_than_the_release_says_that_it_comes_with_the_next_one() throws Exception {
        release().olderThan("service/coverage.ftlh").publish();
        try (var portal = Portal.on(folder)) {
            var answer = portal.get(COVERAGE);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("It comes with the next build.");
        }
    }

    @Test
    void every_finding_is_counted_and_listed_the_most_urgent_first() throws Exception {
        try (var portal = portal()) {
            var health = portal.json(HEALTH + ".json");

            assertThat(health.get("counts").toString())
                    .isEqualTo("{\"stale\":2,\"expiring\":2,\"unowned\":1,\"unknown-owner\":1,"
                            + "\"never-reviewed\":1,\"without-benefit\":4}");
            assertThat(health.get("pages").asInt()).isEqualTo(10);
            var stale = health.get("findings").get("stale");
            assertThat(stale.get(0).get("page").asString()).isEqualTo("/faqs/later/");
            assertThat(stale.get(0).get("days").asInt()).isEqualTo(70);
            var expiring = health.get("findings").get("expiring");
            assertThat(expiring.get(0).get("days").asInt()).isZero();
            assertThat(expiring.get(1).get("days").asInt()).isEqualTo(30);
        }
    }

    @Test
    void a_person_reads_it_with_links_to_the_page_and_its_owner() throws Exception {
        try (var portal = portal()) {
            var page = Jsoup.parse(portal.get(HEALTH).body());

            assertThat(page.expectFirst("main").text())
                    .contains("6 of 10 pages need care, on 23 November 2026")
                    .contains("70 days overdue", "12 days overdue", "Due 11 November 2026")
                    .contains("Last day today", "Ends in 30 days")
                    .contains("No owner");
            assertThat(page.select(".counts a[href=#stale]").text()).isEqualTo("2 Review overdue");
            assertThat(page.select(".lines a[href=/faqs/late/]")).hasSize(2);
            assertThat(page.expectFirst("a[href=mailto:pricing@example.com?subject=Later%20still]")
                            .text())
                    .isEqualTo("Ada Price");
            assertThat(page.select("main a[href=/stories/old/]")).isEmpty();
        }
    }

    @Test
    void it_can_be_narrowed_to_what_one_owner_has() throws Exception {
        try (var portal = portal()) {
            var page = Jsoup.parse(portal.get(HEALTH).body());
            var mine = page.select(".owners a:contains(gone@example.com)").attr("href");

            var narrowed = Jsoup.parse(portal.get(mine).body());

            assertThat(narrowed.select(".owners [aria-current]").text()).isEqualTo("gone@example.com");
            assertThat(narrowed.select(".lines a.title").eachText()).containsOnly("A stranger's");
            assertThat(portal.json(narrowed.select("a[href*=json]").attr("href"))
                            .get("counts")
                            .get("stale")
                            .asInt())
                    .isZero();
            assertThat(portal.get(HEALTH + "?owner=%3Cscript%3E").body()).doesNotContain("<script>");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-10T23:59:59Z, 1", "2026-11-11T00:00:00Z, 2", "2026-12-31T00:00:00Z, 5"})
    void it_is_right_between_builds(Instant now, int stale) throws Exception {
        release().publish();
        try (var portal = Portal.on(folder, Clock.fixed(now, ZoneOffset.UTC))) {
            assertThat(portal.json(HEALTH + ".json").get("counts").get("stale").asInt())
                    .isEqualTo(stale);
        }
    }

    @Test
    void the_map_shows_each_count_as_the_search_that_finds_it() throws Exception {
        try (var portal = portal()) {
            var page = Jsoup.parse(portal.get(COVERAGE).body());
            var cell = page.expectFirst("td a");

            var found = Jsoup.parse(portal.get(cell.attr("href")).body());

            assertThat(cell.text()).isEqualTo("6");
            assertThat(found.expectFirst("h1").text()).isEqualTo("Aurora 200, Negotiation, Lab manager");
            assertThat(found.select(".hits > li")).hasSize(6);
            assertThat(portal.json(COVERAGE + ".json").get("holes").asInt()).isZero();
        }
    }

    @Test
    void a_hole_is_named_and_not_only_coloured() throws Exception {
        Portal.releases(folder)
                .without(TestRelease.PRICE)
                .without(TestRelease.FAQ)
                .without(TestRelease.TO_COME)
                .poor("/faqs/a/", "A", null, null)
                .publish();
        try (var portal = Portal.on(folder)) {
            var page = Jsoup.parse(portal.get(COVERAGE).body());

            assertThat(page.select("td.hole").eachText()).containsExactly("none");
            assertThat(page.select(".counts a").text()).isEqualTo("1 hole Aurora 200");
            assertThat(page.expectFirst("main").text()).contains("1 page; 1 of them names no stage or no persona");
            var hole = Jsoup.parse(portal.get("/search?q=&product=aurora-200&stage=negotiation")
                    .body());
            assertThat(hole.expectFirst("main").text()).contains("No page has all of this.");
        }
    }

    @Test
    void the_desk_leads_there() throws Exception {
        try (var portal = portal()) {
            var desk = Jsoup.parse(portal.get("/desk").body());

            assertThat(desk.select("a[href=/desk/content-health], a[href=/desk/coverage]"))
                    .hasSize(2);
        }
    }
}

package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import dev.groundwork.release.Commit;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every table that the desk shows can be taken along, as comma-separated values and as JSON.
class TablesTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private Portal portal;

    @BeforeEach
    void start() throws Exception {
        Portal.releases(folder)
                .poor("/faqs/late/", "=Late()", "pricing@example.com", LocalDate.of(2026, 11, 11))
                .answering(TestRelease.FAQ, "Q-ZZZZZZ")
                .publish();
        var commit = new Commit("a".repeat(40), "+The first pages", "Ines Morel", AT);
        var build = new BuildRecord(
                commit, AT, AT, AT.plusSeconds(2), BuildRecord.Result.LIVE, "r1", null, List.of(), 1, List.of());
        new BuildsFile(folder.resolve("releases"))
                .write(Builds.of("/srv/git/portal.git", "main").with(build));
        portal = Portal.on(folder);
        Insight.sent(portal, "questions", "'text':'-1 or +1?'");
        Insight.sent(portal, "objections", "'text':'@home it is quieter'");
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk, '\"''-1 or +1?\"', 2",
        "/desk/publishing, '\"''+The first pages\"', 1",
        "/desk/content-health, '\"''=Late()\"', 2",
        "/desk/coverage, '\"aurora-200\",\"negotiation\",\"lab-manager\",\"3\"', 1"
    })
    void a_page_leads_to_its_table_in_which_nothing_is_a_formula(String address, String cell, int rows)
            throws Exception {
        var page = Jsoup.parse(portal.get(address).body());
        var csv = portal.get(page.select(".desk-top a[href*=csv]").attr("href"));

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith(".csv\"");
        assertThat(csv.body()).startsWith("\uFEFF").contains(cell);
        assertThat(csv.body().lines()).hasSize(rows + 1);
        var json = portal.get(page.select(".desk-top a[href*=json]").attr("href"));
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(Portal.json(json).isObject()).isTrue();
    }

    @Test
    void what_came_in_is_the_same_for_programs_whatever_is_filtered() throws Exception {
        var items = portal.json("/desk.json?kind=objection").get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("text").asString()).isEqualTo("@home it is quieter");
        assertThat(items.get(0).get("merged_into").isNull()).isTrue();
        assertThat(portal.get("/desk.json?kind=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void more_than_is_read_at_once_is_given_whole() throws Exception {
        for (var i = 0; i < 505; i++) {
            Insight.sent(portal, "challenges", "'text':'Challenge %d'".formatted(i));
        }

        assertThat(portal.json("/desk.json").get("items")).hasSize(507);
        assertThat(portal.get("/desk.csv").body().lines()).hasSize(508);
    }

    @Test
    void builds_and_answers_that_closed_nothing_are_told_to_programs() throws Exception {
        var json = portal.json("/desk/publishing.json");

        assertThat(json.get("builds").get(0).get("subject").asString()).isEqualTo("+The first pages");
        assertThat(json.get("fruitless").get(0).get("item").asString()).isEqualTo("Q-ZZZZZZ");
    }
}

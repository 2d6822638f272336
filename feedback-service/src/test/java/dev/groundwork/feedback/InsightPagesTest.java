package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages and the tables of insight. It is 23 November 2026.
class InsightPagesTest {

    @TempDir
    Path folder;

    private Portal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private void sent(String kinds, String fields) throws Exception {
        Insight.sent(portal, kinds, fields);
    }

    @Test
    void every_figure_says_what_it_means_and_is_the_same_on_its_page_as_a_table_and_for_programs() throws Exception {
        sent("objections", "'text':'=HYPERLINK(1)','product':'aurora-200'");
        sent("challenges", "'text':'No demo unit'");
        sent("questions", "'text':'How loud?'");
        var days = "?from=2026-11-20&until=2026-11-23&stage=negotiation";
        var all = Jsoup.parse(portal.get("/desk/insight" + days).body());
        var figures = all.select(".figure h3 a").eachAttr("href");
        assertThat(figures).hasSizeGreaterThan(15).allMatch(address -> address.endsWith(days));

        for (var address : figures) {
            var json = portal.json(address.replace("?", ".json?"));
            var csv = portal.get(address.replace("?", ".csv?"));
            var page = Jsoup.parse(portal.get(address).body());

            assertThat(json.get("definition").asString())
                    .as(address)
                    .endsWith(".")
                    .hasSizeGreaterThan(30);
            assertThat(page.expectFirst("main .means").text())
                    .isEqualTo(json.get("definition").asString());
            assertThat(page.expectFirst("main .lead-in").text())
                    .isEqualTo(json.get("headline").asString());
            assertThat(page.select("main tbody tr"))
                    .as(address)
                    .hasSize(json.get("rows").size());
            assertThat(csv.body().lines().count() - 1)
                    .as(address)
                    .isEqualTo(json.get("rows").size());
            assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
            assertThat(all.select("a[href='" + address.replace("?", ".csv?") + "']"))
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    void a_table_is_safe_to_open_in_a_spreadsheet() throws Exception {
        sent("objections", "'text':'=HYPERLINK(1)','product':'aurora-200'");

        assertThat(portal.get("/desk/insight/objections.csv").body())
                .startsWith("\uFEFF\"id\",\"received\",\"text\",")
                .contains("\"'=HYPERLINK(1)\"");
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, must be a day",
        "until=+99999-01-01, must be a day",
        "from=2026-11-02&until=2026-11-01, must not be a later day",
        "from=2001-01-01, ten years",
        "product=toaster, must be one of: aurora-200",
        "offset=-1, must be a number"
    })
    void what_cannot_be_asked_for_is_said(String query, String why) throws Exception {
        var answer = portal.get("/desk/insight/objections?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text()).contains(why);
    }

    @Test
    void a_figure_that_there_is_not_is_a_sentence() throws Exception {
        assertThat(portal.get("/desk/insight/nonsense").statusCode()).isEqualTo(404);
        assertThat(portal.get("/desk/insight/nonsense.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void a_long_list_comes_in_parts_and_nothing_is_left_out() throws Exception {
        for (var i = 0; i < 101; i++) {
            sent("challenges", "'text':'Challenge %d'".formatted(i));
        }

        var first = Jsoup.parse(portal.get("/desk/insight/challenges").body());
        var rest = Jsoup.parse(
                portal.get(first.expectFirst("a[rel=next]").attr("href")).body());

        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(rest.select("tbody tr")).hasSize(1);
        assertThat(rest.select("a[rel=next]")).isEmpty();
        assertThat(first.expectFirst(".lead-in").text()).isEqualTo("101 said, 101 of them different.");
    }
}

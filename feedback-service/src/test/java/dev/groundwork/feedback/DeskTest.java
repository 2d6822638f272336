package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    @Test
    void it_shows_what_came_in_in_words() throws Exception {
        portal.post(
                "/api/objections",
                "{\"text\":\"Too dear"
                        + " <b>\",\"outcome\":\"worked\",\"competitor\":\"kestrel\",\"product\":\"aurora-200\"}");
        portal.post("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":false,\"reasons\":[\"too-long\"]}");

        var desk = Jsoup.parse(portal.get("/desk").body());

        assertThat(desk.text())
                .contains("Too dear <b>", "It worked", "Competitor: Kestrel", "Aurora 200")
                .contains("Not worth it", "Too long", "How long is the warranty?");
    }

    @Test
    void it_can_show_one_kind_alone() throws Exception {
        portal.post("/api/questions", "{\"text\":\"Why?\"}");
        portal.post("/api/objections", "{\"text\":\"Too dear\"}");

        var desk = Jsoup.parse(portal.get("/desk?kind=question").body());

        assertThat(desk.select(".item")).hasSize(1);
        assertThat(desk.select(".views [aria-current]").eachText()).containsExactly("Waiting 1", "Questions 1");
        assertThat(desk.select(".views a").eachText()).contains("Everything 2", "Objections 1");
        assertThat(desk.select("a[href^=/desk.csv]").attr("href")).isEqualTo("/desk.csv?kind=question");
    }

    @Test
    void older_ones_are_one_press_away() throws Exception {
        for (var i = 0; i < 51; i++) {
            portal.post("/api/questions", "{\"text\":\"Question " + i + "?\"}");
        }

        var first = Jsoup.parse(portal.get("/desk?kind=question").body());
        var rest =
                Jsoup.parse(portal.get(first.select("a[rel=next]").attr("href")).body());

        assertThat(first.select(".item")).hasSize(50);
        assertThat(rest.select(".item")).hasSize(1);
        assertThat(rest.select("a[rel=next]")).isEmpty();
    }

    @Test
    void the_table_is_safe_to_open_in_a_spreadsheet() throws Exception {
        portal.post("/api/questions", "{\"text\":\"=HYPERLINK(\\\"http://evil.example\\\")\"}");
        portal.post("/api/questions", "{\"text\":\"one, \\\"two\\\"\\nthree\"}");
        portal.post("/api/questions", "{\"text\":\"x;=1+1\"}");
        portal.post("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":true}");

        var table = portal.get("/desk.csv?kind=question");

        assertThat(table.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualTo("text/csv;charset=utf-8");
        assertThat(table.body())
                .startsWith(
                        "\uFEFF\"id\",\"kind\",\"received_at\",\"state\",\"anonymous\",\"sender\",\"page\",\"product\",\"text\",")
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"")
                .contains("\"one, \"\"two\"\"\nthree\"")
                .contains("\"x;=1+1\"")
                .doesNotContain("\"vote\"")
                .endsWith("\r\n");
    }

    @Test
    void it_can_show_what_holds_some_words_in_any_form() throws Exception {
        portal.post("/api/questions", "{\"text\":\"Why is the Käfig so loud?\"}");
        portal.post(
                "/api/objections", "{\"text\":\"Too loud\",\"said\":\"It whispers\",\"verbatim\":\"My ears ring\"}");
        portal.post(
                "/api/votes",
                "{\"page\":\"/faqs/warranty/\",\"worth\":false,\"comment\":\"Nothing about calibration\"}");

        assertThat(shown("/desk?q=kafig+loud")).containsExactly("Why is the Käfig so loud?");
        assertThat(shown("/desk?q=whispering")).containsExactly("Too loud");
        assertThat(shown("/desk?q=ear")).containsExactly("Too loud");
        assertThat(shown("/desk?q=calib")).containsExactly("Nothing about calibration");
        assertThat(shown("/desk?q=loud")).hasSize(2);
        assertThat(shown("/desk?q=loud&kind=question")).hasSize(1);
        assertThat(portal.get("/desk.csv?q=loud").body()).contains("Too loud").doesNotContain("calibration");
    }

    private List<String> shown(String address) throws Exception {
        return Jsoup.parse(portal.get(address).body()).select(".item-text").eachText();
    }

    @Test
    void the_words_stay_with_the_other_filters() throws Exception {
        portal.post("/api/questions", "{\"text\":\"Why so loud?\"}");
        portal.post("/api/objections", "{\"text\":\"Too dear\"}");

        var desk = Jsoup.parse(portal.get("/desk?kind=question&q=so+loud").body());

        assertThat(desk.select("#gw-words").val()).isEqualTo("so loud");
        assertThat(desk.select(".views [aria-current]").eachText()).containsExactly("Waiting 1", "Questions 1");
        assertThat(desk.select(".views a[href*=?]").eachAttr("href"))
                .allMatch(address -> address.contains("q=so+loud"))
                .contains("/desk?view=all&kind=question&q=so+loud");
        assertThat(desk.select("a[href^=/desk.csv]").attr("href")).isEqualTo("/desk.csv?kind=question&q=so+loud");
        assertThat(desk.select(".holds a").attr("href")).isEqualTo("/desk?kind=question");
        assertThat(Jsoup.parse(portal.get("/desk?q=nobody").body())
                        .select(".inbox")
                        .text())
                .contains("Nothing here holds these words.");
        assertThat(portal.get("/desk?q=" + "x".repeat(301)).statusCode()).isEqualTo(400);
    }
}

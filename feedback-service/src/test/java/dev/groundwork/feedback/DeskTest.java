package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
                "{\"text\":\"Too dear <b>\",\"outcome\":\"worked\",\"competitor\":\"kestrel\",\"product\":\"aurora-200\"}");
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
}

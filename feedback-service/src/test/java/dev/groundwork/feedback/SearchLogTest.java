package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchLogTest {

    private static final String NONSENSE = "/search?q=Espresso+machine,+please%3F";

    private static final String UNANSWERED = "/desk/insight/searches-unanswered";

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
    void a_search_that_was_looked_at_is_kept_with_its_words_and_hour_and_nothing_of_its_sender() throws Exception {
        portal.send(portal.request(NONSENSE + "&product=aurora-200&stage=made-up-0791234567")
                .header("Cookie", "device=AAAAAAAAAAAAAAAAAAAAAA")
                .header("User-Agent", "a-browser-to-be-known-by"));

        assertThat(searches()).containsExactly("1795428000000|espresso machine please|product=aurora-200|0|0|null|0");
    }

    @Test
    void what_is_being_typed_is_not_kept_unless_it_is_clicked() throws Exception {
        portal.get("/search?part=results&q=warranty");
        var html = portal.get("/search?part=results&q=how+long+is+the+warranty").body();
        assertThat(searches()).isEmpty();

        var answer = click(searchId(html), 1);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(click(searchId(html), 1).statusCode()).isEqualTo(204);
        assertThat(searches()).hasSize(1);
        assertThat(searches().getFirst())
                .contains("|how long is the warranty||")
                .endsWith("|1|1|0");
    }

    @Test
    void a_click_belongs_to_its_search_once_and_for_minutes() throws Exception {
        portal.close();
        var clock = new MovableClock(Portal.NOW);
        portal = Portal.on(folder, clock);
        var first = portal.json("/api/search?q=warranty").get("searchId").asString();
        var second = portal.json("/api/search?q=price").get("searchId").asString();

        click(first, 2);
        click(first, 3);
        clock.advance(Duration.ofMinutes(11));
        click(second, 1);

        assertThat(searches()).anyMatch(row -> row.contains("|warranty|") && row.endsWith("|2|0"));
        assertThat(searches()).anyMatch(row -> row.contains("|price|") && row.endsWith("|null|0"));
        assertThat(searches().toString()).doesNotContain(first, second);
    }

    @Test
    void a_further_part_of_the_list_and_an_empty_question_are_no_searches() throws Exception {
        portal.get("/search?q=price&offset=20");
        portal.get("/search?q=");
        portal.get("/search?q=anna.muster%40example.com");

        assertThat(searches()).isEmpty();
    }

    @Test
    void a_page_is_counted_by_version_and_hour() throws Exception {
        use("{\"page\":\"/faqs/warranty/\",\"version\":\"0123456789abcdef\",\"kind\":\"view\"}");
        use("{\"page\":\"/faqs/warranty/#part\",\"kind\":\"view\"}");
        use("{\"page\":\"/faqs/warranty/\",\"version\":\"0123456789abcdef\",\"kind\":\"copy\"}");
        use("{\"page\":\"/faqs/warranty/\",\"version\":\"made-up\",\"kind\":\"download\"}");
        use("{\"page\":\"/made/up/\",\"kind\":\"view\"}");

        assertThat(rows("SELECT * FROM page_use"))
                .containsExactly("/faqs/warranty/|0123456789abcdef|1795428000000|2|1|0|0|0");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/clicks, {}",
        "/api/clicks, '{\"searchId\":\"a\",\"rank\":-1}'",
        "/api/clicks, '{\"searchId\":\"a\",\"rank\":1,\"user\":\"me\"}'",
        "/api/pages/used, '{\"page\":\"/faqs/warranty/\",\"kind\":\"stare\"}'",
    })
    void what_is_no_such_note_is_refused(String address, String json) throws Exception {
        assertThat(portal.post(address, json, null).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clicks", "/api/pages/used"})
    void notes_are_small_and_come_from_our_own_pages(String address) throws Exception {
        var tooLong = "{\"searchId\":\"" + "a".repeat(2000) + "\",\"rank\":1}";

        assertThat(portal.post(address, tooLong, null).statusCode()).isEqualTo(413);
        assertThat(portal.send(portal.request(address)
                                .header("Content-Type", "application/json")
                                .header("Origin", "https://elsewhere.example.com")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void words_are_shown_from_the_second_search_on() throws Exception {
        portal.get(NONSENSE);
        portal.get("/search?q=how+long+is+the+warranty");
        assertThat(desk("").get("hidden").asInt()).isEqualTo(1);
        assertThat(desk("").get("rows").size()).isZero();
        var page = Jsoup.parse(portal.get(UNANSWERED).body());
        assertThat(page.expectFirst("main").text())
                .contains("One more was searched for in words that were used once.")
                .doesNotContain("espresso");

        portal.get("/search?q=espresso++machine+please");

        var desk = desk("");
        assertThat(desk.get("headline").asString()).isEqualTo("2 of 3 searches had no answer.");
        assertThat(desk.get("hidden").asInt()).isZero();
        assertThat(desk.get("rows").toString())
                .isEqualTo("[{\"words\":\"espresso machine please\",\"times\":2,\"opened\":0}]");
        page = Jsoup.parse(portal.get(UNANSWERED).body());
        assertThat(page.select(".asked tbody tr").text()).isEqualTo("espresso machine please 2 0");
    }

    @Test
    void a_search_that_was_narrowed_until_nothing_answered_is_no_missing_page() throws Exception {
        portal.get("/search?q=how+long+is+the+warranty&type=story");
        portal.get("/search?q=how+long+is+the+warranty&type=story");

        assertThat(searches()).hasSize(2).allMatch(row -> row.contains("|type=story|0|0|"));
        assertThat(desk("").get("headline").asString()).isEqualTo("Nobody searched.");
        assertThat(desk("").get("rows").size()).isZero();
    }

    @Test
    void whoever_narrows_what_he_found_has_not_asked_twice() throws Exception {
        portal.get(NONSENSE);
        portal.get(NONSENSE + "&type=story");
        assertThat(desk("").get("hidden").asInt()).isEqualTo(1);
        assertThat(desk("").get("rows").size()).isZero();
        portal.close();

        reopened(Duration.ofDays(30).plusHours(1));

        assertThat(searches()).isEmpty();
    }

    @Test
    void what_was_asked_once_is_deleted_after_thirty_days_and_what_was_asked_twice_is_not() throws Exception {
        portal.get(NONSENSE);
        portal.get("/search?q=warranty");
        portal.get("/search?q=warranty");
        assertThat(searches()).hasSize(3);
        portal.close();

        reopened(Duration.ofDays(30));
        assertThat(searches()).hasSize(3);
        portal.close();
        reopened(Duration.ofDays(30).plusHours(1));

        assertThat(searches()).hasSize(2).allMatch(row -> row.contains("|warranty|"));
        assertThat(desk("?from=2026-12-20").get("headline").asString()).isEqualTo("Nobody searched.");
        assertThat(desk("?from=2026-11-01").get("headline").asString()).isEqualTo("0 of 2 searches had no answer.");
    }

    private void reopened(Duration later) throws Exception {
        portal = Portal.on(folder, Clock.offset(Clock.fixed(Portal.NOW, java.time.ZoneOffset.UTC), later));
    }

    @Test
    void notes_that_were_taken_are_written_when_the_service_ends() throws Exception {
        portal.get(NONSENSE);
        portal.close();

        assertThat(written("SELECT words FROM search")).containsExactly("espresso machine please");
        portal = Portal.on(folder);
    }

    private tools.jackson.databind.JsonNode desk(String query) throws Exception {
        return portal.json(UNANSWERED + ".json" + query);
    }

    private HttpResponse<String> click(String searchId, int rank) throws Exception {
        return portal.post("/api/clicks", "{\"searchId\":\"%s\",\"rank\":%d}".formatted(searchId, rank), null);
    }

    private void use(String json) throws Exception {
        assertThat(portal.post("/api/pages/used", json, null).statusCode()).isEqualTo(204);
    }

    private static String searchId(String html) {
        return Jsoup.parse(html).expectFirst("[data-search]").attr("data-search");
    }

    /// All that is kept of searches but their random ids.
    private List<String> searches() throws Exception {
        return rows("""
                SELECT searched_at, words, filters, results, confident, clicked_rank, deflected
                FROM search ORDER BY words""");
    }

    private List<String> rows(String sql) throws Exception {
        // Looking at the desk writes what waits.
        desk("");
        return written(sql);
    }

    private List<String> written(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                var found = connection.createStatement().executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }
}

package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {

    private static final String VOTE = "{\"page\":\"/objections/price/\",\"worth\":true}";

    @TempDir
    Path folder;

    Portal portal;

    @BeforeEach
    void start() throws Exception {
        portal = Portal.withPages(folder);
    }

    @AfterEach
    void nothing_was_stored() throws Exception {
        for (var kinds : List.of("objections", "votes", "positioning", "questions")) {
            assertThat(portal.items(kinds)).as(kinds).isZero();
        }
        portal.close();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                refused("votes", "", 400, "no body"),
                refused("votes", "null", 400, "Send a JSON object"),
                refused("votes", "{\"page\":".repeat(5_000), 400, "'page' must be text"),
                refused("votes", "[]", 400, "must be"),
                refused("votes", "7", 400, "must be"),
                refused("votes", "{\"page\":", 400, "line 1"),
                refused("votes", VOTE + "x", 400, "not a JSON object"),
                refused("votes", "{\"page\":\"/objections/price/\",\"page\":\"/x/\",\"worth\":true}", 400, "line 1"),
                refused("votes", "[".repeat(5_000), 400, "must be a JSON object"),
                refused(
                        "votes",
                        "{\"page\":\"/objections/price/\",\"worth\":\"yes\"}",
                        400,
                        "'worth' must be true or false"),
                refused("votes", "{\"page\":\"/objections/price/\",\"worth\":1}", 400, "'worth' must be true or false"),
                refused("votes", "{\"page\":\"/objections/price/\"}", 400, "'worth' is missing"),
                refused("votes", "{\"worth\":true}", 400, "'page' is missing"),
                refused("votes", "{\"page\":\"/no/such/page/\",\"worth\":true}", 400, "names no page"),
                refused(
                        "votes",
                        "{\"page\":\"/objections/price/\",\"worth\":true,\"stars\":5}",
                        400,
                        "no field 'stars'"),
                refused(
                        "votes",
                        "{\"page\":\"/objections/price/\",\"worth\":false,\"reasons\":[\"dull\"]}",
                        400,
                        "outdated"),
                refused(
                        "votes",
                        "{\"page\":\"/objections/price/\",\"worth\":false,\"reasons\":\"outdated\"}",
                        400,
                        "a list"),
                refused(
                        "votes",
                        "{\"page\":\"/objections/price/\",\"worth\":true,\"capturedAt\":\"today\"}",
                        400,
                        "must be a time"),
                refused("objections", "{}", 400, "'text' is missing"),
                refused("objections", "{\"page\":\"/faqs/warranty/\"}", 400, "say what you heard"),
                refused("objections", "{\"text\":\"  \"}", 400, "'text' is missing"),
                refused("objections", "{\"text\":\"dear\",\"outcome\":\"maybe\"}", 400, "worked, failed, untried"),
                refused("objections", "{\"text\":\"dear\",\"product\":\"no-such\"}", 400, "aurora-200"),
                refused("objections", "{\"text\":\"dear\",\"competitor\":\"no-such\"}", 400, "kestrel"),
                refused("objections", "{\"text\":\"dear\",\"stage\":\"no-such\"}", 400, "negotiation"),
                refused("objections", "{\"text\":\"a\\u0000b\"}", 400, "control character"),
                refused("questions", "{}", 400, "'text' is missing"),
                refused("questions", "{\"text\":\"" + "x".repeat(4_001) + "\"}", 400, "4,000"),
                refused("questions", "{\"text\":\"why\",\"neededBy\":\"now\"}", 400, "today, week"),
                refused("positioning", "{\"page\":\"/products/aurora-500/\"}", 400, "'choice' is missing"),
                refused(
                        "positioning",
                        "{\"page\":\"/products/aurora-500/\",\"choice\":\"none\"}",
                        400,
                        "must be one of"),
                refused(
                        "positioning",
                        "{\"page\":\"/products/aurora-500/\",\"text\":\"x\",\"relation\":\"above\"}",
                        400,
                        "belong together"),
                refused("positioning", "{\"page\":\"/faqs/warranty/\",\"text\":\"x\"}", 409, "does not ask"));
    }

    private static Arguments refused(String kinds, String body, int status, String sentence) {
        return Arguments.of(kinds, body, status, sentence);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_cannot_be_taken_is_refused_in_words(String kinds, String body, int status, String sentence)
            throws Exception {
        var answer = portal.post("/api/" + kinds, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Portal.json(answer).get("detail").asString()).contains(sentence);
    }

    @Test
    void a_megabyte_of_text_is_refused() throws Exception {
        var answer = portal.post("/api/questions", "{\"text\":\"" + "x".repeat(1_000_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("64 KB");
    }

    @Test
    void a_megabyte_of_a_form_is_refused() throws Exception {
        assertThat(portal.postForm("/ask", "text=" + "x".repeat(1_000_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void anything_but_json_is_refused() throws Exception {
        for (var type :
                List.of("text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16")) {
            var answer = portal.send(portal.request("/api/votes")
                    .header("Content-Type", type)
                    .header("Idempotency-Key", "12345678")
                    .POST(BodyPublishers.ofString(VOTE)));

            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=%zz",
                "/api/search?q=%ff",
                "/search?q=%",
                "/desk?kind=%zz",
                "/vote?page=%zz",
                "/ask?text=%c0%af",
                "/api/search?q=x&limit=%00",
            })
    void a_parameter_that_is_not_well_formed_is_no_fault_of_ours(String address) throws Exception {
        assertThat(RawHttp.get(portal.port(), address).status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%zz", "text=%ff", "%", "key=%00&token=", "text=a&text=b&key=12345678&token=x"})
    void a_form_that_is_not_well_formed_is_refused(String fields) throws Exception {
        assertThat(portal.postForm("/ask", fields).statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_in_an_unknown_charset_is_refused() throws Exception {
        var answer = portal.send(portal.request("/ask")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=no-such")
                .POST(BodyPublishers.ofString("text=why")));

        assertThat(answer.statusCode()).isIn(400, 415);
    }

    @Test
    void a_press_without_a_proper_key_is_refused() throws Exception {
        assertThat(portal.post("/api/votes", VOTE, null).body()).contains("Idempotency-Key is missing");
        assertThat(portal.post("/api/votes", VOTE, "short").body()).contains("8 to 128");
        assertThat(portal.post("/api/votes", VOTE, "x".repeat(129)).statusCode())
                .isEqualTo(400);
        assertThat(portal.post("/api/votes", VOTE, "with a blank").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"})
    void a_wrong_method_is_told_the_right_ones(String method) throws Exception {
        var answer = RawHttp.send(
                portal.port(),
                method + " /api/votes HTTP/1.1\r\nHost: localhost:" + portal.port() + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).contains("Allow: GET, HEAD, POST");
    }

    @Test
    void a_page_takes_no_post() throws Exception {
        var answer = portal.post("/objections/price/", VOTE);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=x&limit=0",
                "/api/search?q=x&limit=101",
                "/api/search?q=x&limit=many",
                "/api/search?q=x&offset=-1",
                "/api/search?q=x&offset=10001",
                "/search?q=x&offset=1e9",
                "/api/votes?limit=0",
                "/api/votes?before=yesterday",
                "/desk?kind=gossip",
                "/desk?before=x",
                "/api/pages/summary",
                "/api/pages/summary?page=/no/such/",
                "/sent?id=V-000000",
                "/vote",
                "/vote?page=/no/such/",
            })
    void a_parameter_that_cannot_be_is_refused(String address) throws Exception {
        assertThat(portal.get(address).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2026-11-24T10:20:31Z"
            })
    void a_time_far_from_now_is_refused(String time) throws Exception {
        for (var anonymous : List.of(true, false)) {
            var answer = portal.post(
                    "/api/questions",
                    "{\"text\":\"Why?\",\"capturedAt\":\"" + time + "\",\"anonymous\":" + anonymous + "}");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("capturedAt");
        }
    }
}

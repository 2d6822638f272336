package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SummaryTest {

    private static final String WORKED = "{\"page\":\"/objections/price/\",\"outcome\":\"worked\"}";
    private static final String FAILED = "{\"page\":\"/objections/price/\",\"outcome\":\"failed\",\"anonymous\":true}";

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

    private JsonNode summary() throws Exception {
        return portal.json("/api/pages/summary?page=/objections/price/");
    }

    @Test
    void counts_of_few_people_are_hidden() throws Exception {
        for (var i = 0; i < 4; i++) {
            portal.post("/api/objections", WORKED);
        }

        assertThat(summary().get("heard").isNull()).isTrue();
        assertThat(summary().get("worked").isNull()).isTrue();
        assertThat(summary().get("hidden").asBoolean()).isTrue();
    }

    @Test
    void counts_of_enough_people_are_shown() throws Exception {
        for (var i = 0; i < 4; i++) {
            portal.post("/api/objections", WORKED);
        }
        portal.post("/api/objections", FAILED);

        assertThat(summary().get("heard").asInt()).isEqualTo(5);
        assertThat(summary().get("worked").asInt()).isEqualTo(4);
        assertThat(summary().get("failed").asInt()).isEqualTo(1);
        assertThat(summary().get("since").asString()).isEqualTo("2026-10-01");
    }

    @Test
    void one_device_is_one_person_however_often_it_says_so() throws Exception {
        var cookie = portal.post("/api/objections", WORKED)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        for (var i = 0; i < 9; i++) {
            portal.send(portal.request("/api/objections")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "press-number-" + i)
                    .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(WORKED)));
        }

        assertThat(portal.items("objections")).isEqualTo(10);
        assertThat(summary().get("heard").isNull()).isTrue();
    }

    @Test
    void a_changed_mind_counts_once_as_it_is_now() throws Exception {
        var first = portal.post("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":true}");
        var cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        portal.close();
        portal = Portal.on(folder, Clock.fixed(Portal.NOW.plusSeconds(60), ZoneOffset.UTC));
        portal.send(portal.request("/api/votes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "second-thoughts")
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"page\":\"/objections/price/\",\"worth\":false}")));
        for (var i = 0; i < 4; i++) {
            portal.post("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":true}");
        }

        assertThat(summary().get("votes").asInt()).isEqualTo(5);
        assertThat(summary().get("worth").asInt()).isEqualTo(4);
    }

    @Test
    void a_new_quarter_counts_anew() throws Exception {
        for (var i = 0; i < 5; i++) {
            portal.post("/api/objections", WORKED);
        }
        portal.close();
        portal = Portal.on(folder, Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC));

        assertThat(summary().get("since").asString()).isEqualTo("2027-01-01");
        assertThat(summary().get("heard").isNull()).isTrue();
    }
}

package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who says something again about the same page has one say.
class SaidAgainTest {

    private static final String YES = "{\"page\":\"/faqs/warranty/\",\"worth\":true,\"version\":\"aaa\"}";
    private static final String NO =
            "{\"page\":\"/faqs/warranty/\",\"worth\":false,\"reasons\":[\"outdated\"],\"version\":\"bbb\"}";

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

    private JsonNode newest(String kinds) throws Exception {
        return portal.json("/api/" + kinds).at("/items/0");
    }

    @Test
    void a_second_vote_replaces_the_first_with_the_version_that_was_seen_then() throws Exception {
        var device = Device.of(portal, 1);

        var first = Portal.json(device.post("/api/votes", YES));
        var second = device.post("/api/votes", NO);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(Portal.json(second).get("id")).isEqualTo(first.get("id"));
        assertThat(portal.items("votes")).isEqualTo(1);
        assertThat(newest("votes").get("worth").asBoolean()).isFalse();
        assertThat(newest("votes").get("version").asString()).isEqualTo("bbb");
    }

    @Test
    void the_first_press_sent_once_more_does_not_turn_the_vote_back() throws Exception {
        var device = Device.of(portal, 1);
        var first = device.post("/api/votes", YES, "the-first-press");
        device.post("/api/votes", NO);

        assertThat(device.post("/api/votes", YES, "the-first-press").body()).isEqualTo(first.body());
        assertThat(newest("votes").get("worth").asBoolean()).isFalse();
    }

    @Test
    void votes_of_two_devices_and_on_two_pages_are_votes_of_their_own() throws Exception {
        Device.of(portal, 1).post("/api/votes", YES);
        Device.of(portal, 2).post("/api/votes", YES);
        Device.of(portal, 1).post("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":true}");

        assertThat(portal.items("votes")).isEqualTo(3);
    }

    @Test
    void a_second_anonymous_vote_replaces_the_first_within_the_day() throws Exception {
        var device = Device.of(portal, 1);
        device.post("/api/votes", YES.replace("}", ",\"anonymous\":true}"));
        device.post("/api/votes", NO.replace("}", ",\"anonymous\":true}"));

        assertThat(portal.items("votes")).isEqualTo(1);
        assertThat(newest("votes").get("worth").asBoolean()).isFalse();
        assertThat(newest("votes").get("anonymous").asBoolean()).isTrue();
    }

    @Test
    void what_is_said_instead_of_a_press_is_kept_under_its_id_and_receipt() throws Exception {
        var heard = "{\"page\":\"/objections/price/\",\"outcome\":\"worked\",\"anonymous\":true}";
        var first = Portal.json(portal.post("/api/objections", heard, "the-first-press"));
        var line = heard.replace("}", ",\"said\":\"Count the hours.\",\"replaces\":\"the-first-press\"}");
        var second = Portal.json(portal.post("/api/objections", line, "the-line-after"));

        assertThat(second).isEqualTo(first);
        assertThat(portal.items("objections")).isEqualTo(1);
        assertThat(newest("objections").get("said").asString()).isEqualTo("Count the hours.");
    }

    @Test
    void what_replaces_a_press_that_is_not_known_is_kept_by_itself() throws Exception {
        var line = "{\"page\":\"/objections/price/\",\"outcome\":\"worked\",\"replaces\":\"never-arrived\"}";

        assertThat(portal.post("/api/objections", line).statusCode()).isEqualTo(201);
        assertThat(portal.items("objections")).isEqualTo(1);
    }

    @Test
    void an_objection_heard_twice_counts_twice() throws Exception {
        var device = Device.of(portal, 1);
        device.post("/api/objections", "{\"page\":\"/objections/price/\"}");
        device.post("/api/objections", "{\"page\":\"/objections/price/\"}");

        assertThat(portal.items("objections")).isEqualTo(2);
    }

    @Test
    void a_second_position_replaces_the_first() throws Exception {
        var device = Device.of(portal, 1);
        device.post("/api/positioning", "{\"page\":\"/products/aurora-500/\",\"text\":\"Beside it\"}");
        device.post("/api/positioning", "{\"page\":\"/products/aurora-500/\",\"text\":\"Above it\"}");

        assertThat(portal.items("positioning")).isEqualTo(1);
        assertThat(newest("positioning").get("text").asString()).isEqualTo("Above it");
    }
}

package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.PageType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {

    private static final String POSITIONING =
            "{\"page\":\"/products/aurora-500/\",\"choice\":\"A new class beside the 200\",\"comparedTo\":\"kestrel\",\"relation\":\"above\"}";

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
    void an_objection_comes_back_with_all_its_fields() throws Exception {
        var sent = portal.post("/api/objections", """
                {"text":"30 % above Kestrel","page":"/objections/price/","outcome":"worked","said":"Count the hours.",
                 "quote":true,"product":"aurora-200","competitor":"kestrel","stage":"negotiation","verbatim":"Too dear.",
                 "version":"0123456789abcdef","capturedAt":"2026-11-23T09:00:00Z"}""");

        assertThat(sent.statusCode()).isEqualTo(201);
        var item = portal.json("/api/objections").at("/items/0");
        assertThat(item.get("id")).isEqualTo(Portal.json(sent).get("id"));
        assertThat(item.get("id").asString()).matches("O-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(item.get("kind").asString()).isEqualTo("objection");
        assertThat(item.get("state").asString()).isEqualTo("new");
        assertThat(item.get("receivedAt").asString()).isEqualTo("2026-11-23T10:20:30.456Z");
        assertThat(item.get("page").asString()).isEqualTo("/objections/price/");
        assertThat(item.get("quote").asBoolean()).isTrue();
        assertThat(item.get("competitor").asString()).isEqualTo("kestrel");
        assertThat(item.get("verbatim").asString()).isEqualTo("Too dear.");
    }

    @Test
    void an_objection_page_says_what_was_heard() throws Exception {
        assertThat(portal.post("/api/objections", "{\"page\":\"/objections/price/\",\"outcome\":\"failed\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_vote_keeps_its_reasons() throws Exception {
        portal.post(
                "/api/votes",
                "{\"page\":\"/faqs/warranty/\",\"worth\":false,\"reasons\":[\"too-long\",\"outdated\",\"too-long\"]}");

        assertThat(portal.json("/api/votes").at("/items/0/reasons").toString())
                .isEqualTo("[\"outdated\",\"too-long\"]");
    }

    @Test
    void a_product_to_come_is_placed() throws Exception {
        assertThat(portal.post("/api/positioning", POSITIONING).statusCode()).isEqualTo(201);

        assertThat(portal.json("/api/positioning").at("/items/0/relation").asString())
                .isEqualTo("above");
    }

    @Test
    void a_question_is_kept() throws Exception {
        portal.post("/api/questions", "{\"text\":\"Does it run on 110 V?\",\"neededBy\":\"today\"}");

        assertThat(portal.json("/api/questions").at("/items/0/neededBy").asString())
                .isEqualTo("today");
    }

    @Test
    void the_newest_is_first_and_the_list_goes_on() throws Exception {
        for (var i = 0; i < 5; i++) {
            portal.post("/api/questions", "{\"text\":\"Question " + i + "?\"}");
        }

        var first = portal.json("/api/questions?limit=3");
        var rest =
                portal.json("/api/questions?limit=3&before=" + first.get("next").asString());

        assertThat(first.get("items")).hasSize(3);
        assertThat(rest.get("items")).hasSize(2);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(rest.get("items").valueStream().map(item -> item.get("id")))
                .doesNotContainAnyElementsOf(first.get("items")
                        .valueStream()
                        .map(item -> item.get("id"))
                        .toList());
    }

    @Test
    void what_is_said_about_a_page_that_moved_counts_for_the_page() throws Exception {
        Portal.releases(folder)
                .without(TestRelease.PRICE)
                .page(
                        "/objections/cost/",
                        PageType.OBJECTION,
                        "How do I answer the cost?",
                        List.of("/objections/price/"))
                .publish();
        Awaitility.await().until(() -> portal.get("/objections/cost/").statusCode() == 200);

        assertThat(portal.post("/api/votes", "{\"page\":\"/objections/price/\",\"worth\":true}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(portal.json("/api/votes").at("/items/0/page").asString()).isEqualTo("/objections/cost/");
    }

    @Test
    void what_is_said_about_a_page_that_is_gone_is_taken() throws Exception {
        Portal.releases(folder).without(TestRelease.FAQ).publish();
        Awaitility.await().until(() -> portal.get("/faqs/warranty/").statusCode() == 410);

        assertThat(portal.post("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":true}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void gone_pages_are_known_after_a_restart() throws Exception {
        portal.close();
        Portal.releases(folder).without(TestRelease.FAQ).publish();
        portal = Portal.on(folder);

        assertThat(portal.post("/api/votes", "{\"page\":\"/faqs/warranty/\",\"worth\":true}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void positioning_closes_on_its_day() throws Exception {
        portal.close();
        portal = Portal.on(folder, Clock.fixed(Instant.parse("2026-12-19T08:00:00Z"), ZoneOffset.UTC));

        assertThat(portal.post("/api/positioning", POSITIONING).statusCode()).isEqualTo(409);
        assertThat(portal.get("/position?page=/products/aurora-500/").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_product_to_come_stands_beside_nothing_its_page_does_not_name() throws Exception {
        portal.close();
        Portal.releases(folder).competitor("osprey").publish();
        portal = Portal.on(folder);

        assertThat(portal.post("/api/positioning", POSITIONING.replace("kestrel", "osprey"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(portal.items("positioning")).isZero();
    }
}

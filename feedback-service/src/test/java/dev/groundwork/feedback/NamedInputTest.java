package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import dev.groundwork.feedback.item.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What somebody who is signed in sends is hers, on every device; without a name it is nobody's.
class NamedInputTest {

    private static final Map<Kind, String> BODIES = Map.of(
            Kind.OBJECTION, "{\"text\":\"Too loud\"}",
            Kind.VOTE, "{\"page\":\"/objections/price/\",\"worth\":true}",
            Kind.POSITIONING, "{\"page\":\"/products/aurora-500/\",\"text\":\"Above\"}",
            Kind.QUESTION, "{\"text\":\"How loud is it?\"}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_rep_sees_what_is_hers_and_marketing_sees_all(Kind kind) throws Exception {
        try (var portal = Proxied.on(folder)) {
            var body = body(kind);
            assertThat(portal.post(kind.api(), Who.REP, body).status()).isEqualTo(201);
            assertThat(portal.post(kind.api(), Who.REP, anonymous(body)).status())
                    .isEqualTo(201);

            assertThat(items(portal, kind, Who.REP)).isEqualTo(1);
            assertThat(items(portal, kind, Who.OTHER_REP)).isZero();
            assertThat(items(portal, kind, Who.MARKETER)).isEqualTo(2);
        }
    }

    private static String body(Kind kind) {
        return BODIES.getOrDefault(kind, "{\"text\":\"In the way\"}");
    }

    private static String anonymous(String body) {
        return body.replace("}", ",\"anonymous\":true}");
    }

    private static int items(Proxied portal, Kind kind, Who who) throws Exception {
        return Proxied.json(portal.get(kind.api(), who)).get("items").size();
    }

    @Test
    void it_has_her_name_at_the_desk_and_needs_no_cookie() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var who = new Who(
                    "joan",
                    "Joan Mu\u00f1oz"
                            .replace(
                                    "\u00f1",
                                    new String("\u00f1".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                    "sales");
            var sent = portal.post("/api/questions", who, body(Kind.QUESTION));

            assertThat(sent.text()).doesNotContain("Set-Cookie");
            assertThat(portal.get("/desk", Who.MARKETER).text()).contains("Joan Mu\u00f1oz");
            assertThat(portal.get("/desk.csv", Who.MARKETER).text()).contains("Joan Mu\u00f1oz");
        }
    }

    @Test
    void two_devices_of_one_person_vote_once() throws Exception {
        try (var portal = Proxied.on(folder)) {
            for (var i = 0; i < 6; i++) {
                var who = new Who(i == 5 ? "rep-0" : "rep-" + i, "Rep", "sales");
                portal.post("/api/votes", who, body(Kind.VOTE));
            }

            var counts = Proxied.json(portal.get("/api/pages/summary?page=/objections/price/", Who.REP));
            assertThat(counts.get("votes").asInt()).isEqualTo(5);
        }
    }

    @Test
    void nobody_else_is_told_what_she_sent() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var sent = portal.post("/api/questions", Who.REP, body(Kind.QUESTION));
            var address =
                    "/sent?kind=question&id=" + Proxied.json(sent).get("id").asString();

            assertThat(portal.get(address, Who.REP).status()).isEqualTo(200);
            assertThat(portal.get(address, Who.MARKETER).status()).isEqualTo(200);
            assertThat(portal.get(address, Who.OTHER_REP).status()).isEqualTo(400);
        }
    }

    @Test
    void without_a_name_nothing_says_who_it_was() throws Exception {
        try (var portal = Proxied.on(folder)) {
            var who = new Who("planted-account", "Planted Name", "sales");
            assertThat(portal.post("/api/questions", who, "{\"text\":\"Am I safe?\",\"anonymous\":true}")
                            .status())
                    .isEqualTo(201);
        }
        try (var files = Files.list(folder.resolve("data"))) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("planted-account", "Planted Name")
                        .doesNotContain(dev.groundwork.release.Hashes.sha256("person planted-account"));
            }
        }
    }
}

package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.Proxied.Who;
import dev.groundwork.feedback.database.Backup;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.release.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is planted in anonymous input is looked for in all that is kept: it must be nowhere.
class PlantedTest {

    private static final String DEVICE = "PLANTED-device-0123456";
    private static final Who REP = new Who("planted-account", "Planted Name", "sales");
    private static final Map<Kind, String> BODIES = Map.of(
            Kind.OBJECTION, "{\"page\":\"/objections/price/\",\"outcome\":\"worked\",\"said\":\"Words\",\"quote\":true",
            Kind.VOTE, "{\"page\":\"/objections/price/\",\"worth\":false,\"comment\":\"Words\"",
            Kind.POSITIONING, "{\"page\":\"/products/aurora-500/\",\"text\":\"Words\"",
            Kind.QUESTION, "{\"text\":\"Words\"",
            Kind.CHALLENGE, "{\"text\":\"Words\"");
    private static final List<String> PLANTED = List.of(
            "planted-account",
            "Planted Name",
            "planted@example.com",
            "203.0.113.77",
            "planted-session-of-a-browser",
            "PlantedBrowser",
            DEVICE,
            "planted-key",
            Hashes.sha256(DEVICE),
            Hashes.sha256("person planted-account"),
            Hashes.sha256("planted-account"),
            Hashes.sha256("203.0.113.77"),
            Base64.getEncoder().encodeToString("planted-account".getBytes(StandardCharsets.UTF_8)),
            // The exact times at which it was sent and written.
            String.valueOf(Portal.NOW.toEpochMilli()),
            "1795427998123",
            "10:20:30",
            "09:59:58");

    @TempDir
    Path folder;

    @Test
    void of_anonymous_input_nothing_planted_is_in_the_database_the_log_or_a_backup() throws Exception {
        var log = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var stream = new PrintStream(log, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try (var portal = Proxied.on(folder)) {
            var question = sendAll(portal);
            assertThat(send(portal, Kind.QUESTION, "{\"meToo\":\"" + question + "\"")
                            .status())
                    .isEqualTo(201);
            send(portal, Kind.VOTE, "{\"page\":\"/no/such/\",\"worth\":true");
            Backup.write(folder.resolve("data"), folder.resolve("backup.db"));

            assertNothingPlanted(folder.resolve("data"));
            assertThat(text(folder.resolve("backup.db"))).contains("Words").doesNotContain(PLANTED);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertNothingPlanted(folder.resolve("data"));
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(PLANTED);
    }

    private static String sendAll(Proxied portal) throws Exception {
        var question = "";
        for (var kind : Kind.values()) {
            var kept = send(portal, kind, BODIES.getOrDefault(kind, "{"));
            assertThat(kept.status()).as(kind.id()).isEqualTo(201);
            assertThat(kept.text()).doesNotContain("Set-Cookie");
            if (kind == Kind.QUESTION) {
                question = Proxied.json(kept).get("id").asString();
            }
        }
        return question;
    }

    private static RawHttp.Answer send(Proxied portal, Kind kind, String body) throws Exception {
        var headers = new ArrayList<>(REP.headers());
        headers.addAll(List.of(
                "X-Email: planted@example.com",
                "X-Forwarded-For: 203.0.113.77",
                "User-Agent: PlantedBrowser/1.0",
                "Cookie: device=" + DEVICE + "; session=planted-session-of-a-browser",
                "Content-Type: application/json",
                "Idempotency-Key: planted-key-" + UUID.randomUUID()));
        return portal.send(
                "POST", kind.api(), body + ",\"anonymous\":true,\"capturedAt\":\"2026-11-23T09:59:58.123Z\"}", headers);
    }

    private static void assertNothingPlanted(Path data) throws Exception {
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                assertThat(text(file)).as(file.toString()).doesNotContain(PLANTED);
            }
        }
    }

    private static String text(Path file) throws Exception {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void neighbours_in_time_cannot_be_told_from_the_ids_nor_from_the_order_in_which_they_are_kept() throws Exception {
        List<String> sent;
        try (var portal = Portal.withPages(folder)) {
            sent = IntStream.range(0, 60)
                    .mapToObj(number -> idOf(portal, "{\"text\":\"Number " + number + "\",\"anonymous\":true}"))
                    .toList();
            var listed = portal.json("/api/questions?limit=100")
                    .get("items")
                    .valueStream()
                    .map(item -> item.get("id").asString())
                    .toList();

            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(sent)
                    .isNotEqualTo(sent)
                    .isNotEqualTo(sent.reversed());
            assertThat(steps(sent, listed))
                    .as("neighbours in time that are neighbours in the list")
                    .isLessThan(12);
        }
        var kept = new Kept(folder.resolve("data/groundwork.db"));
        // A table with a number for each row would keep the order in which they came.
        assertThat(kept.query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0"))
                .containsOnly("flyway_schema_history", "sqlite_schema");
        assertThat(kept.query("SELECT COUNT(DISTINCT received_at) FROM item")).containsExactly("1");
        // No row of one item says anything that a row of another says too.
        assertThat(kept.query("SELECT key_hash FROM sent")).doesNotHaveDuplicates();
        assertThat(kept.query("SELECT receipt FROM item"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    private static String idOf(Portal portal, String json) {
        try {
            return Portal.json(portal.post("/api/questions", json)).get("id").asString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many that came one after the other stand one after the other; of 60 in chance order, two do on average.
    private static long steps(List<String> sent, List<String> listed) {
        return IntStream.range(1, sent.size())
                .filter(i -> Math.abs(listed.indexOf(sent.get(i)) - listed.indexOf(sent.get(i - 1))) == 1)
                .count();
    }
}

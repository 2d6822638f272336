package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymityTest {

    private static final String KEY = "a-key-that-only-this-device-knows";
    private static final String DEVICE = "AAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    Path folder;

    @Test
    void anonymous_input_leaves_neither_device_nor_exact_time() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var sent = portal.send(portal.request("/api/questions")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", KEY)
                    .header("Cookie", "device=" + DEVICE)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                            "{\"text\":\"Am I safe?\",\"anonymous\":true,\"capturedAt\":\"2026-11-23T09:59:58Z\"}")));

            assertThat(Portal.json(sent).get("receivedAt").asString()).isEqualTo("2026-11-23T10:00:00Z");
            assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();
            var receipt = Portal.json(sent).get("receipt").asString();
            var exact = String.valueOf(Portal.NOW.toEpochMilli());
            assertThat(rows(portal.database()).toString())
                    .contains("Am I safe?")
                    .doesNotContain(KEY, DEVICE, receipt, exact, "1795427998000")
                    .doesNotContain(dev.groundwork.release.Hashes.sha256(DEVICE));
            assertThat(bytes(portal.database())).contains("Am I safe?").doesNotContain(KEY, DEVICE, receipt);
        }
    }

    @Test
    void the_trace_of_an_anonymous_press_is_gone_with_the_next_day_s_first() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            portal.post("/api/questions", "{\"text\":\"One?\",\"anonymous\":true}", KEY);
            assertThat(rows(portal.database()).get("sent")).hasSize(1);
        }
        try (var portal = Portal.on(folder)) {
            portal.post("/api/questions", "{\"text\":\"Two?\"}");

            assertThat(rows(portal.database()).get("sent"))
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).contains("|0|"));
        }
    }

    @Test
    void named_input_belongs_to_a_device_that_only_the_cookie_names() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            var sent = portal.post("/api/questions", "{\"text\":\"Who am I?\"}");

            var cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).matches("device=[A-Za-z0-9_-]{22}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax");
            assertThat(rows(portal.database()).toString()).doesNotContain(cookie.substring(7, 29));
        }
    }

    /// Whoever adds a column decides here whether it could tell who somebody is.
    @Test
    void no_table_has_a_column_that_nobody_looked_at() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            assertThat(columns(portal.database()))
                    .containsOnly(
                            Map.entry("page_address", List.of("address", "page")),
                            Map.entry("page_version", List.of("page", "version", "since")),
                            Map.entry("secret", List.of("name", "secret_value")),
                            Map.entry(
                                    "item",
                                    List.of(
                                            "id",
                                            "kind",
                                            "state",
                                            "received_at",
                                            "captured_at",
                                            "anonymous",
                                            "device",
                                            "receipt",
                                            "page",
                                            "page_version",
                                            "product",
                                            "person",
                                            // Of the desk: an address of one of its people, and what the sender is
                                            // told.
                                            "assignee",
                                            "snoozed_until",
                                            "merged_into",
                                            "tags",
                                            "reply",
                                            "revision",
                                            // Taken down by the desk, from nobody.
                                            "elsewhere",
                                            // Whether who sent it wants to be named; never beside anonymous input.
                                            "named")),
                            // A view: which objection is heard on which page.
                            Map.entry("objection_page", List.of("id", "page")),
                            // What the desk did, by whom of the desk.
                            Map.entry("deed", List.of("id", "what", "who", "done_at", "undone_by")),
                            // A view: how often, and by how many, what a page answers was said.
                            Map.entry("answered_voice", List.of("page", "since", "item", "kind", "said", "sender")),
                            // Named input where people sign in, and nothing but what the sign-in says.
                            Map.entry("person", List.of("id", "account", "name", "email")),
                            Map.entry(
                                    "objection",
                                    List.of(
                                            "id",
                                            "text",
                                            "outcome",
                                            "said",
                                            "quote",
                                            "competitor",
                                            "stage",
                                            "verbatim",
                                            "released_at")),
                            Map.entry("vote", List.of("id", "worth", "reasons", "comment")),
                            Map.entry(
                                    "positioning", List.of("id", "choice", "text", "compared_to", "relation", "quote")),
                            Map.entry("question", List.of("id", "text", "needed_by")),
                            Map.entry("challenge", List.of("id", "text")),
                            // The sender's hash; of an anonymous one a value that cannot be made again tomorrow.
                            Map.entry("me_too", List.of("question", "sender", "anonymous")),
                            Map.entry("mark", List.of("mark", "id")),
                            Map.entry("sent", List.of("key_hash", "body_hash", "id", "anonymous", "received_at")),
                            Map.entry("answered", List.of("item", "page", "effect", "since")),
                            Map.entry(
                                    "history",
                                    List.of(
                                            "item",
                                            "number",
                                            "changed_at",
                                            "who",
                                            "was",
                                            "state",
                                            "page",
                                            "release_id",
                                            "commit_id",
                                            "deed",
                                            "before",
                                            "after")),
                            // What an item's text means; gone with it.
                            Map.entry("direction", List.of("item", "made_of", "numbers")),
                            // Who said yes to one mail a week, and is signed in.
                            Map.entry(
                                    "digest", List.of("person", "audience", "email", "name", "products", "told_until")),
                            // Named input alone; gone with it.
                            Map.entry(
                                    "to_tell",
                                    List.of("item", "number", "recipient", "told_at", "due_at", "helped", "seen_at")),
                            // What is about to be sent, without a word or an address. Of anonymous input it holds the
                            // id and the hour, which the item has, too.
                            Map.entry(
                                    "outbox",
                                    List.of(
                                            "id",
                                            "message_key",
                                            "channel",
                                            "kind",
                                            "recipient",
                                            "item",
                                            "number",
                                            "state",
                                            "due_at",
                                            "attempts")),
                            Map.entry("lease", List.of("job", "holder", "held_until")),
                            // A wish, by the hash of the account.
                            Map.entry("unsubscribed", List.of("person", "what")),
                            // What is searched for and read: no account, address, device or session may ever stand
                            // here.
                            Map.entry(
                                    "search",
                                    List.of(
                                            "id",
                                            "searched_at",
                                            "words",
                                            "filters",
                                            "results",
                                            "confident",
                                            "clicked_rank",
                                            "deflected")),
                            Map.entry(
                                    "page_use",
                                    List.of(
                                            "page",
                                            "page_version",
                                            "used_at",
                                            "views",
                                            "copies",
                                            "downloads",
                                            "shown",
                                            "opened")));
        }
    }

    @Test
    void no_table_keeps_the_order_of_its_rows() throws Exception {
        try (var portal = Portal.withPages(folder);
                var connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                var found = connection.createStatement().executeQuery("""
                        SELECT name FROM pragma_table_list
                        WHERE schema = 'main' AND type = 'table' AND wr = 0
                          AND name NOT LIKE 'sqlite%' AND name <> 'flyway_schema_history'""")) {
            assertThat(found.next()).isFalse();
        }
    }

    private static Map<String, List<String>> columns(Path database) throws Exception {
        var columns = new TreeMap<String, List<String>>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var found = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (found.next()) {
                var table = found.getString("TABLE_NAME");
                if (!table.startsWith("sqlite") && !table.equals("flyway_schema_history")) {
                    columns.computeIfAbsent(table, name -> new ArrayList<>()).add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static Map<String, List<String>> rows(Path database) throws Exception {
        var rows = new TreeMap<String, List<String>>();
        for (var table : columns(database).entrySet()) {
            var texts = new ArrayList<String>();
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                    var found = connection.createStatement().executeQuery("SELECT * FROM " + table.getKey())) {
                while (found.next()) {
                    var text = new ArrayList<String>();
                    for (var column : table.getValue()) {
                        text.add(String.valueOf(found.getString(column)));
                    }
                    texts.add(String.join("|", text));
                }
            }
            rows.put(table.getKey(), texts);
        }
        return rows;
    }

    /// The file and its log, as somebody with a copy of them would see them.
    private static String bytes(Path database) throws Exception {
        var text = new StringBuilder();
        try (var files = Files.list(database.getParent())) {
            for (var file : files.toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}

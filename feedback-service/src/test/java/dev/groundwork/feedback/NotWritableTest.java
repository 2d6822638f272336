package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that cannot be written for a while, by no fault of ours.
class NotWritableTest {

    private static final String QUESTION = "{\"text\":\"Does it run on 110 V?\"}";

    @TempDir
    Path folder;

    private static void refuses(Portal portal, String key) throws Exception {
        var refused = portal.post("/api/questions", QUESTION, key);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(Portal.json(refused).get("detail").asString()).contains("Send it again");
        assertThat(portal.get("/faqs/warranty/").statusCode()).isEqualTo(200);
        assertThat(portal.get("/api/questions").statusCode()).isEqualTo(200);
    }

    private static void takes(Portal portal, String key) throws Exception {
        assertThat(portal.post("/api/questions", QUESTION, key).statusCode()).isEqualTo(201);
    }

    @Test
    void while_another_program_holds_it_nothing_is_taken_and_everything_read() throws Exception {
        try (var portal = Portal.withPages(folder);
                var other = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                var statement = other.createStatement()) {
            takes(portal, "before-it-was-locked");
            statement.execute("BEGIN IMMEDIATE");

            refuses(portal, "while-it-is-locked");

            statement.execute("ROLLBACK");
            takes(portal, "while-it-is-locked");
            assertThat(portal.items("questions")).isEqualTo(2);
        }
    }

    @Test
    void while_its_files_are_read_only_nothing_is_taken_and_everything_read() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            takes(portal, "before-it-was-read-only");
            assumeTrue(attribute("+i", portal.database()), "no file can be made unchangeable");
            try {
                refuses(portal, "while-it-is-read-only");
            } finally {
                attribute("-i", portal.database());
            }

            takes(portal, "while-it-is-read-only");
            assertThat(portal.items("questions")).isEqualTo(2);
            assertThat(new Kept(portal.database()).integrity()).isEqualTo("ok");
        }
    }

    /// Of the file, of the log beside it and of their folder: as root, no permission is in the way.
    private static boolean attribute(String change, Path database) throws Exception {
        var command = new ProcessBuilder(
                        "chattr", change, database.toString(), database + "-wal", "" + database.getParent())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return command.start().waitFor() == 0;
    }
}

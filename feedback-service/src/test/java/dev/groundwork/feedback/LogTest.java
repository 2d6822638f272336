package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    @TempDir
    Path folder;

    @Test
    void what_people_wrote_is_not_in_the_log_when_writing_it_fails() throws Exception {
        var log = new ByteArrayOutputStream();
        var standard = System.err;
        try (var portal = Portal.withPages(folder)) {
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            failWrites(portal);

            var answer = portal.post("/api/questions", "{\"text\":\"Kestrel pays their buyer\"}");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Kestrel");
        } finally {
            System.setErr(standard);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("/api/questions failed", "UnableToExecuteStatement")
                .doesNotContain("Kestrel pays")
                .doesNotContain("device:");
    }

    private static void failWrites(Portal portal) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + portal.database());
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER fails BEFORE INSERT ON question" + " BEGIN SELECT RAISE(ABORT, 'planted'); END");
        }
    }
}

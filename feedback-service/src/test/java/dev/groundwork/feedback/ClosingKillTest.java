package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The service as a process of its own, killed between the switch to a release and the closing of what it answers.
class ClosingKillTest {

    private static final int QUESTIONS = 3_000;
    private static final int LATEST_MILLIS = 400;

    @TempDir
    Path folder;

    @Test
    void killed_at_three_points_each_is_closed_and_told_once() throws Exception {
        killed(3);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void killed_at_thirty_points_each_is_closed_and_told_once() throws Exception {
        killed(30);
    }

    private void killed(int times) throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var questions = asked();
        for (var kill = 1; kill <= times; kill++) {
            var isAnswered = kill % 2 == 1;
            var delay = random.nextInt(LATEST_MILLIS);
            switchAndKill(isAnswered ? questions : List.of(), kill, delay);

            var point = "seed %d, kill %d after %d ms".formatted(seed, kill, delay);
            restart(isAnswered ? "answered" : "new", point);

            var closings = (kill + 1) / 2;
            var kept = kept();
            assertThat(kept.query("SELECT COUNT(*) FROM history WHERE state = 'answered' GROUP BY item"))
                    .as(point)
                    .hasSize(QUESTIONS)
                    .containsOnly(String.valueOf(closings));
            assertThat(kept.query("SELECT item FROM to_tell WHERE told_at IS NULL"))
                    .as(point)
                    .hasSize(isAnswered ? QUESTIONS : 0)
                    .doesNotHaveDuplicates();
            assertThat(kept.integrity()).as(point).isEqualTo("ok");
        }
    }

    /// So many that closing them takes a while.
    private List<String> asked() throws Exception {
        Portal.withPages(folder).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/groundwork.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO item (id, kind, state, received_at, anonymous, device)
                    WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < %d)
                    SELECT printf('Q-%%06d', i), 'question', 'new', i, 0, printf('device %%d', i) FROM number
                    """.formatted(QUESTIONS));
        }
        return kept().query("SELECT id FROM item");
    }

    private void switchAndKill(List<String> answers, int number, int delayMillis) throws Exception {
        var process = Program.serve(folder);
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).contains("http://");
            Portal.releases(folder)
                    .answering(TestRelease.FAQ, answers.toArray(String[]::new))
                    .file("number.txt", "release " + number)
                    .publish();
            // At any point of what follows: seeing it, checking it, serving it, closing, and after that.
            var ended = process.waitFor(delayMillis, TimeUnit.MILLISECONDS);
            assertThat(ended).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void restart(String state, String point) throws Exception {
        var process = Program.serve(folder);
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).contains("http://");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(kept().query("SELECT DISTINCT state FROM item"))
                            .as(point)
                            .containsExactly(state));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Kept kept() throws Exception {
        return Kept.leftIn(folder.resolve("data"), folder.resolve("copy"));
    }
}

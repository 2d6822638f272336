package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The service as a process of its own, killed anywhere between a release and the last mail about it: each person gets
/// one message for each answer. What arrived is counted, whatever its Message-ID.
class MailKillTest {

    private static final int PEOPLE = 25;
    private static final int LATEST_MILLIS = 1_500;
    private static final Duration IN_TIME = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void killed_at_five_points_each_gets_one_message() throws Exception {
        killed(5);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void killed_at_thirty_points_each_gets_one_message() throws Exception {
        killed(30);
    }

    private void killed(int times) throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        try (var post = PostOffice.open()) {
            Portal.withPages(folder).close();
            for (var kill = 1; kill <= times; kill++) {
                ask(kill, PEOPLE);
                // By the clock, or when so many have arrived: then it is in the midst of sending.
                var arrived = kill % 2 == 0 ? (kill - 1) * PEOPLE + random.nextInt(PEOPLE) : Integer.MAX_VALUE;
                var millis = random.nextInt(LATEST_MILLIS);
                publishAndKill(kill, post, arrived, millis);

                var point = "seed %d, kill %d at %d mails or after %d ms".formatted(seed, kill, arrived, millis);
                restartUntilAllIsSent(post.port());
                assertThat(counts(post)).as(point).isEqualTo(each(kill));
            }
        }
    }

    private static Map<String, Long> each(int kills) {
        return java.util.stream.IntStream.range(0, PEOPLE)
                .mapToObj(i -> "rep-" + i + "@example.com")
                .collect(Collectors.toMap(Function.identity(), to -> (long) kills));
    }

    private static Map<String, Long> counts(PostOffice post) {
        return post.all().stream()
                .map(PostOffice::recipient)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// A question of each person, which the release after it answers.
    private void ask(int round, int people) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/groundwork.db"));
                var statement = connection.createStatement()) {
            for (var i = 0; i < people; i++) {
                statement.executeUpdate("""
                        INSERT INTO person (id, account, name, email)
                        VALUES ('person %1$d', 'rep-%1$d', 'Rep', 'rep-%1$d@example.com') ON CONFLICT DO NOTHING
                        """.formatted(i));
                statement.executeUpdate("""
                        INSERT INTO item (id, kind, state, received_at, anonymous, device, person)
                        VALUES ('Q-%1$02d%2$04d', 'question', 'new', 0, 0, 'person %2$d', 'person %2$d')
                        """.formatted(round, i));
            }
        }
    }

    private List<String> kept(String sql) throws Exception {
        return Kept.leftIn(folder.resolve("data"), folder.resolve("copy")).query(sql);
    }

    private Process serve(int smtpPort) throws Exception {
        return Program.serveWith(
                folder,
                "--public-url",
                "https://portal.example.com",
                "--smtp",
                "smtp://127.0.0.1:" + smtpPort,
                "--mail-from",
                "portal@example.com");
    }

    private void publish(int round) throws Exception {
        Portal.releases(folder)
                .answering(TestRelease.FAQ, kept("SELECT id FROM item").toArray(String[]::new))
                .file("number.txt", "release " + round)
                .publish();
    }

    private void publishAndKill(int round, PostOffice post, int arrived, int millis) throws Exception {
        var process = serve(post.port());
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).contains("http://");
            publish(round);
            if (arrived == Integer.MAX_VALUE) {
                assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
            } else {
                Awaitility.await()
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(IN_TIME)
                        .until(() -> post.all().size() >= arrived);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void restartUntilAllIsSent(int smtpPort) throws Exception {
        var process = serve(smtpPort);
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).contains("http://");
            Awaitility.await()
                    .atMost(IN_TIME)
                    .until(() -> kept("SELECT id FROM item WHERE state = 'new'").isEmpty()
                            && kept("SELECT item FROM to_tell WHERE told_at IS NULL")
                                    .isEmpty()
                            && kept("SELECT id FROM outbox WHERE state <> 'sent'")
                                    .isEmpty());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process running(SlowMailServer server) throws Exception {
        Portal.withPages(folder).close();
        ask(1, 1);
        publish(1);
        return serve(server.port());
    }

    private boolean isHandedOver() throws Exception {
        return !Files.readString(folder.resolve("data/handed-over.mail")).isBlank();
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Test
    void killed_while_the_server_stores_a_message_it_is_not_sent_again() throws Exception {
        try (var server = new SlowMailServer()) {
            var process = running(server);
            server.once(SlowMailServer.END, () -> {
                Awaitility.await().atMost(IN_TIME).until(this::isHandedOver);
                kill(process);
            });
            process.onExit().get(60, TimeUnit.SECONDS);

            restartUntilAllIsSent(server.port());

            assertThat(server.taken()).containsExactly("rep-0@example.com");
        }
    }

    @Test
    void killed_before_the_server_has_all_of_a_message_it_is_sent_again() throws Exception {
        for (var command : List.of("MAIL", "DATA")) {
            folder = Files.createTempDirectory(folder, command);
            try (var server = new SlowMailServer()) {
                var process = running(server);
                server.once(command, () -> kill(process));
                process.onExit().get(60, TimeUnit.SECONDS);

                restartUntilAllIsSent(server.port());

                assertThat(server.taken()).as(command).containsExactly("rep-0@example.com");
            }
        }
    }
}

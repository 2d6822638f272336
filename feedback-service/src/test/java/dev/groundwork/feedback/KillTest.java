package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The service as a process of its own, killed while eight people write.
class KillTest {

    private static final int KILLS = 10;
    private static final int WRITERS = 8;
    private static final int ANSWERS_BEFORE_A_KILL = 40;
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+");
    private static final Pattern ID = Pattern.compile("V-[0-9A-Z]{6}");

    @TempDir
    Path folder;

    @Test
    void whatever_was_answered_201_is_there_once_after_ten_kills() throws Exception {
        Portal.releases(folder).publish();
        var answered = new ConcurrentLinkedQueue<String>();

        for (var kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(answered);
        }

        assertThat(answered)
                .hasSizeGreaterThanOrEqualTo(KILLS * ANSWERS_BEFORE_A_KILL)
                .doesNotHaveDuplicates();
        assertThat(kept()).containsAll(answered).doesNotHaveDuplicates();
        assertThat(integrity()).isEqualTo("ok");
    }

    private void writeUntilKilled(Queue<String> answered) throws Exception {
        var process = start();
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
                var writers = Executors.newFixedThreadPool(WRITERS);
                var http = HttpClient.newHttpClient()) {
            var greeting = ADDRESS.matcher(String.valueOf(out.readLine()));
            assertThat(greeting.find()).isTrue();
            var address = greeting.group();
            var enough = new CountDownLatch(ANSWERS_BEFORE_A_KILL);
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> write(http, address, answered, enough));
            }
            enough.await();
            process.destroyForcibly().waitFor();
        }
    }

    private static void write(HttpClient http, String address, Queue<String> answered, CountDownLatch enough) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/votes"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"page\":\"/faqs/warranty/\",\"worth\":true}"));
        try {
            while (true) {
                var key = java.util.UUID.randomUUID().toString();
                var answer =
                        http.send(request.copy().header("Idempotency-Key", key).build(), BodyHandlers.ofString());
                var id = ID.matcher(answer.body());
                if (answer.statusCode() == 201 && id.find()) {
                    answered.add(id.group());
                    enough.countDown();
                }
            }
        } catch (IOException | InterruptedException killed) {
            // What was on its way may or may not be kept: nobody was told.
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        // It lives for seconds.
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.groundwork.feedback.Main",
                        "--releases",
                        folder.resolve("releases").toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> kept() throws Exception {
        return query("SELECT vote.id FROM vote JOIN item ON item.id = vote.id JOIN sent ON sent.id = item.id");
    }

    private String integrity() throws Exception {
        return query("PRAGMA integrity_check").getFirst();
    }

    private List<String> query(String sql) throws Exception {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/groundwork.db"));
                var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}

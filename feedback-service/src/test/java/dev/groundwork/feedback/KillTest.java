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
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The service as a process of its own, killed while eight people write.
class KillTest {

    private static final int WRITERS = 8;
    private static final int ANSWERS_BEFORE_A_KILL = 40;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.:]+");
    private static final Pattern ID = Pattern.compile("V-[0-9A-Z]{6}");

    @TempDir
    Path folder;

    @Test
    void whatever_was_answered_201_is_there_once_after_ten_kills() throws Exception {
        killed(10);
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatever_was_answered_201_is_there_once_after_a_hundred_kills() throws Exception {
        killed(100);
    }

    private void killed(int times) throws Exception {
        Portal.releases(folder).publish();
        var answered = new ConcurrentLinkedQueue<String>();

        for (var kill = 0; kill < times; kill++) {
            writeUntilKilled(answered);
            var kept = Kept.leftIn(folder.resolve("data"), folder.resolve("copy"));
            assertThat(kept.votes()).containsAll(answered).doesNotHaveDuplicates();
            assertThat(kept.integrity()).isEqualTo("ok");
        }

        assertThat(answered)
                .hasSizeGreaterThanOrEqualTo(times * ANSWERS_BEFORE_A_KILL)
                .doesNotHaveDuplicates();
    }

    private void writeUntilKilled(Queue<String> answered) throws Exception {
        var begun = System.nanoTime();
        var process = Program.serve(folder);
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
                var writers = Executors.newFixedThreadPool(WRITERS);
                var http = HttpClient.newHttpClient()) {
            var greeting = ADDRESS.matcher(String.valueOf(out.readLine()));
            assertThat(greeting.find()).isTrue();
            var address = greeting.group();
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(address + "/faqs/warranty/"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThanOrEqualTo(BACK_WITHIN);
            var enough = new CountDownLatch(ANSWERS_BEFORE_A_KILL);
            for (var writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> write(http, address, answered, enough));
            }
            enough.await();
            process.destroyForcibly().waitFor();
        } finally {
            // One that came back too late must not outlive the test, which would wait for its last word.
            process.destroyForcibly();
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
}

package dev.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import dev.groundwork.generator.bench.SyntheticSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `./portal bench push` runs: a bare repository, the publisher or the hook, and the service, as an operator
/// starts
/// them. How long after `git push` began does the search find a page by a word that is new in it? No test: only that
/// command names it.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class PushBench {

    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(10);
    private static final Path SCRIPT = Portal.ROOT.resolve("portal");

    @TempDir
    Path work;

    private final Random random = new Random(20_261_123);
    private final int size = setting("PAGES", 200);
    private final int runs = setting("RUNS", 30);

    @Test
    void measure() throws Exception {
        var hook = repository("hook");
        hook.installHook();
        hook.push();
        var withHook = pushes(hook);

        var followed = repository("followed");
        followed.push();
        Waits byPolling;
        var publisher = publisher(followed);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Files.exists(followed.releases().resolve("current")));
            byPolling = pushes(followed);
        } finally {
            publisher.destroy();
            publisher.waitFor();
        }

        Files.writeString(
                Portal.ROOT.resolve("target/bench-push.txt"),
                "| a push begins, until the search finds its page: %,d pages | pushes | median | p95 | slowest |%n"
                                .formatted(size)
                        + "| --- | ---: | ---: | ---: | ---: |\n"
                        + withHook.row("with the hook")
                        + byPolling.row("by a publisher that looks every %d s".formatted(INTERVAL.toSeconds())));
    }

    private static int setting(String name, int byDefault) {
        return Optional.ofNullable(System.getenv("GROUNDWORK_BENCH_" + name))
                .map(Integer::valueOf)
                .orElse(byDefault);
    }

    private Pusher repository(String name) throws IOException, InterruptedException {
        var pusher = Pusher.in(work.resolve(name), SCRIPT);
        SyntheticSite.write(Files.createDirectory(pusher.workTree().resolve("content")), size);
        pusher.commit("All pages");
        return pusher;
    }

    private static Process publisher(Pusher pusher) throws IOException {
        var command = List.of(
                SCRIPT.toString(),
                "publish",
                "--repository",
                pusher.repository().toString(),
                "--releases",
                pusher.releases().toString(),
                "--every",
                INTERVAL.toSeconds() + "s");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(pusher.folder().resolve("publisher.log").toFile())
                .start();
    }

    private Waits pushes(Pusher pusher) throws Exception {
        var serve = List.of(SCRIPT.toString(), "serve");
        try (var portal =
                        Portal.serving(serve, pusher.releases(), pusher.folder().resolve("data"));
                var http = HttpClient.newHttpClient()) {
            var waited = new ArrayList<Double>();
            // The first is that of programs that have just begun.
            for (var run = 0; run <= runs; run++) {
                // So that a push meets the publisher at any point of its interval.
                TimeUnit.MILLISECONDS.sleep(random.nextLong(INTERVAL.toMillis()));
                waited.add(push(pusher, portal, http));
            }
            return new Waits(waited.subList(1, waited.size()));
        }
    }

    /// Pushes one changed page.
    ///
    /// @return the milliseconds until it was found
    private double push(Pusher pusher, Portal portal, HttpClient http) throws Exception {
        var page = somePage(pusher);
        var word = word();
        Files.writeString(page, "\n\nAsk for the " + word + ".\n", StandardOpenOption.APPEND);
        pusher.commit("Say " + word);
        var address =
                pusher.workTree().resolve("content").relativize(page).toString().replace(".md", "/");
        var question = HttpRequest.newBuilder(URI.create(portal.at("/api/search?q=" + word)))
                .build();

        var start = System.nanoTime();
        var push = pusher.startPush();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_QUESTIONS)
                .until(() -> {
                    var found = http.send(question, BodyHandlers.ofString()).body();
                    return found.contains("\"url\":\"/" + address) && found.contains("<mark>" + word);
                });
        var millis = (System.nanoTime() - start) / 1e6;
        Pusher.ended(push);
        return millis;
    }

    private Path somePage(Pusher pusher) throws IOException {
        try (var files = Files.walk(pusher.workTree().resolve("content"))) {
            var pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return pages.get(random.nextInt(pages.size()));
        }
    }

    /// One that nobody has ever written.
    private String word() {
        var word = new StringBuilder();
        for (var letter = 0; letter < 14; letter++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}

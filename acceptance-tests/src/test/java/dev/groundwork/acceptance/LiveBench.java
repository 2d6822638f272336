package dev.groundwork.acceptance;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `./portal bench live` runs: the preview as an author starts it, and a browser that shows one page. How long
/// after a save does it show what was saved? No test: only that command names it.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class LiveBench {

    /// Says, after the frame is painted, which save the page shows, and when that was.
    private static final String TELL = """
            addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(() =>
              gwShown(document.body.textContent.match(/saved-(\\d+)-times/g)?.pop() ?? "", Date.now()))));
            """;

    private static final Pattern NOT_SHOWN_NOW = Pattern.compile("(?m)^(draft|publish-from|publish-until):");

    @TempDir
    Path work;

    private final Map<String, Double> shown = new HashMap<>();

    @Test
    void measure() throws Exception {
        var content =
                copied(Path.of(setting("FOLDER", Portal.ROOT.resolve("content").toString())));
        var runs = Integer.parseInt(setting("RUNS", "30"));
        var port = freePort();
        var preview = preview(content, port);
        try (var author = Browser.open(Browser.desk())) {
            awaitServed(preview);
            var file = fileToChange(content, port);
            var page = author.newPage();
            page.exposeBinding("gwShown", (_, told) -> shown.put((String) told[0], ((Number) told[1]).doubleValue()));
            page.addInitScript(TELL);
            page.navigate(address(content, file, port));
            // The first are those of a program that has just begun, and no author's day is made of them.
            save(page, file, 0);
            var waited = new ArrayList<Double>();
            for (var run = 1; run <= runs; run++) {
                waited.add(save(page, file, run));
            }
            tell(new Waits(waited), content);
        } finally {
            preview.destroy();
            preview.onExit().join();
        }
    }

    private static String setting(String name, String byDefault) {
        return Optional.ofNullable(System.getenv("GROUNDWORK_BENCH_" + name)).orElse(byDefault);
    }

    private Path copied(Path from) throws IOException {
        var to = work.resolve("content");
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var name = from.relativize(path).toString();
                if (!name.startsWith(".")) {
                    Files.copy(path, to.resolve(name));
                }
            }
        }
        return to;
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Process preview(Path content, int port) throws IOException {
        var builder = new ProcessBuilder(
                        Portal.ROOT.resolve("portal").toString(),
                        "--content",
                        content.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true);
        builder.environment().put("GROUNDWORK_DATA", work.resolve("data").toString());
        builder.environment()
                .put("GROUNDWORK_PREVIEW_RELEASES", work.resolve("releases").toString());
        return builder.start();
    }

    private static void awaitServed(Process preview) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(preview.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("Groundwork is on")) {
                // Nobody reads on, and nobody may be kept waiting for that.
                Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The preview ended before it served anything:\n" + said);
    }

    private static Path fileToChange(Path content, int port) throws IOException, InterruptedException {
        try (var paths = Files.walk(content);
                var http = HttpClient.newHttpClient()) {
            var all = paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (var i = 0; i < all.size(); i++) {
                var file = all.get((all.size() / 2 + i) % all.size());
                var request = HttpRequest.newBuilder(URI.create(address(content, file, port)));
                if (!NOT_SHOWN_NOW.matcher(Files.readString(file)).find()
                        && http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200) {
                    return file;
                }
            }
        }
        throw new IllegalStateException("No page of " + content + " can be read in the preview.");
    }

    private static String address(Path content, Path file, int port) {
        var path =
                content.relativize(file).toString().replaceFirst("\\.md$", "/").replace(' ', '-');
        return "http://127.0.0.1:" + port + "/" + path.toLowerCase(Locale.ROOT);
    }

    /// Saves the page once more.
    ///
    /// @return the milliseconds until the browser showed it
    private double save(Page page, Path file, int number) throws IOException {
        var words = "saved-%d-times".formatted(number);
        var before = System.currentTimeMillis();
        Files.writeString(file, "\n\nThis page was " + words + ".\n", StandardOpenOption.APPEND);
        page.waitForCondition(() -> shown.containsKey(words), new Page.WaitForConditionOptions().setTimeout(120_000));
        page.waitForTimeout(500);
        return Objects.requireNonNull(shown.get(words)) - before;
    }

    private static void tell(Waits waited, Path content) throws IOException {
        long pages;
        try (var paths = Files.walk(content)) {
            pages = paths.filter(path -> path.toString().endsWith(".md")).count();
        }
        Files.writeString(Portal.ROOT.resolve("target/bench-live.txt"), """
                | one change saved, until the browser shows it | saves | median | p95 | slowest |
                | --- | ---: | ---: | ---: | ---: |
                """ + waited.row("%,d pages".formatted(pages)));
    }
}

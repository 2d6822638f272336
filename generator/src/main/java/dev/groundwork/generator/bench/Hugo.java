package dev.groundwork.generator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Hugo, rendering the same Markdown with the barest of templates: no lists of tags, feeds, sitemap, search or checks.
final class Hugo {

    private static final String SETTINGS = """
            baseURL = "/"
            disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
            [markup.goldmark.renderer]
            unsafe = true
            """;
    private static final String PAGE = """
            <!doctype html><html><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}%s</body></html>
            """;
    private static final String LIST =
            "<ul>{{ range .Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul>";

    private static final int MOST_MENDED = 500;
    private static final Pattern AT_FAULT = Pattern.compile("([^\\s\"']+\\.md)");
    private static final Pattern HEADER = Pattern.compile("\\A\\s*---\\R(?s:.*?)\\R---\\s*\\R");

    private final Program program;
    private final Path site;
    private int mended;

    private Hugo(Program program, Path site) {
        this.program = program;
        this.site = site;
    }

    /// The program, where it is on the path.
    static Optional<Path> find(String given) {
        if (given.contains("/")) {
            return Optional.of(Path.of(given)).filter(Files::isExecutable);
        }
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, given))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A site of the same pages, in a folder of its own.
    static Hugo of(Path executable, Pages pages, Path folder) throws IOException, InterruptedException {
        var site = Files.createDirectories(folder.resolve("hugo"));
        var program = new Program(
                List.of(executable.toString()),
                Map.of("HUGO_CACHEDIR", site.resolve("cache").toString()),
                folder.resolve("hugo.log"));
        Files.writeString(site.resolve("config.toml"), SETTINGS);
        var layouts = Files.createDirectories(site.resolve("layouts/_default"));
        Files.writeString(layouts.resolve("single.html"), PAGE.formatted(""));
        Files.writeString(layouts.resolve("list.html"), PAGE.formatted(LIST));
        for (var page : pages.all()) {
            var target = site.resolve("content")
                    .resolve(pages.folder().relativize(page).toString());
            Files.createDirectories(target.resolveSibling("."));
            // To Hugo, the other pages beside an index.md are parts of it and not pages.
            Files.copy(
                    page,
                    target.getFileName().toString().equals("index.md") ? target.resolveSibling("_index.md") : target);
        }
        var hugo = new Hugo(program, site);
        hugo.mendUntilItRuns();
        return hugo;
    }

    /// How many pages lost their front matter and shortcodes because Hugo refused them.
    int mended() {
        return mended;
    }

    /// How many pages it writes.
    long pages() throws IOException {
        try (var files = Files.walk(site.resolve("public"))) {
            return files.filter(file -> file.toString().endsWith(".html")).count();
        }
    }

    Measured run() throws IOException, InterruptedException {
        Folders.delete(site.resolve("public"));
        return program.run("--quiet", "--buildDrafts", "--buildFuture", "--buildExpired", "--source", site.toString());
    }

    private void mendUntilItRuns() throws IOException, InterruptedException {
        while (true) {
            try {
                run();
                return;
            } catch (Failed e) {
                if (mended >= MOST_MENDED || !mend(String.valueOf(e.getMessage()))) {
                    throw e;
                }
            }
        }
    }

    private boolean mend(String said) {
        return AT_FAULT.matcher(said)
                        .results()
                        .map(found -> site.resolve("content").resolve(found.group(1)))
                        .filter(Files::isRegularFile)
                        .distinct()
                        .filter(this::mend)
                        .count()
                > 0;
    }

    private boolean mend(Path page) {
        try {
            var text = Files.readString(page);
            var plain = HEADER.matcher(text).replaceFirst("").replace("{{", "{ {");
            Files.writeString(page, plain);
            mended++;
            return !plain.equals(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

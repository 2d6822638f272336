package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// A site that a test builds: `site("two-pages").change("content/a.md", "...").build().page("a").main()`.
final class TestSite {

    static final Path TEMPLATES = Path.of("../templates");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path folder;
    private Instant at = Instant.parse("2026-11-23T10:00:00Z");

    private TestSite(Path folder) {
        this.folder = folder;
    }

    /// A copy of a fixture folder, with the templates of the product.
    static TestSite site(String fixture) {
        return copied(Path.of("src/test/sites", fixture));
    }

    /// A site with no page yet.
    static TestSite emptySite() {
        return copied(Path.of("src/test/sites/empty"));
    }

    static TestSite copied(Path fixture) {
        try {
            var folder = Files.createDirectories(Path.of("target/sites-in-tests"))
                    .resolve(fixture.getFileName() + "-"
                            + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
            copy(TEMPLATES, folder.resolve("templates"));
            if (Files.exists(fixture)) {
                copy(fixture, folder);
            }
            Files.createDirectories(folder.resolve("content"));
            return new TestSite(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, options());
                }
            }
        }
    }

    private static CopyOption[] options() {
        return new CopyOption[] {LinkOption.NOFOLLOW_LINKS, java.nio.file.StandardCopyOption.REPLACE_EXISTING};
    }

    Path folder() {
        return folder;
    }

    TestSite change(String path, String text) {
        return change(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    TestSite change(String path, byte[] bytes) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSite remove(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestSite at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    Build prepared() {
        return new Build(folder.resolve("content"), folder.resolve("templates"), at);
    }

    Outcome outcome() {
        try {
            return prepared().release(folder.resolve("releases"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuiltSite build() {
        var outcome = outcome();
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Released.class);
        return new BuiltSite(folder, (Outcome.Released) outcome);
    }

    /// What was wrong, with paths from the site's folder.
    java.util.List<String> problems() {
        var outcome = outcome();
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .problems().stream()
                        .map(problem -> problem.toString().replace(folder + "/", ""))
                        .toList();
    }
}

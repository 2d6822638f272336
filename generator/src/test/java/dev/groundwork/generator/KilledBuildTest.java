package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.bench.SyntheticSite;
import dev.groundwork.release.Releases;
import dev.groundwork.release.Releases.Live;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A build that is killed, at whatever moment, leaves what was live whole; and the next one makes what a build from
/// nothing makes. The program is started as `./portal build` starts it.
class KilledBuildTest {

    private static final int KILLED = 128 + 9;
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Pattern FLAGS = Pattern.compile("(?m)^(?:jvm=|generator\\(\\) \\{\\s+jvm\\+=)\\(([^)]*)\\)");

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_123);
    private Path content = Path.of("");
    private Releases releases = new Releases(Path.of(""));
    private int saved;

    @Test
    void four_kills_at_random_moments_harm_nothing() throws Exception {
        kill(4, 100);
    }

    @Tag("long")
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    @Test
    void fifty_kills_at_random_moments_harm_nothing() throws Exception {
        kill(50, 300);
    }

    private void kill(int times, int pages) throws Exception {
        content = SyntheticSite.write(folder.resolve("content"), pages);
        releases = new Releases(folder.resolve("releases"));
        var cold = nanosOfABuild();
        change();
        var incremental = nanosOfABuild();
        // A build that ended before its moment came was not killed, and does not count.
        for (var kill = 0; kill < times; ) {
            var isCold = kill % 2 == 0;
            var nanos = random.nextLong(isCold ? cold : incremental);
            var what = "kill %d, %s, after %d ms".formatted(kill, isCold ? "cold" : "incremental", nanos / 1_000_000);
            if (buildAndKill(what, isCold, nanos)) {
                kill++;
            }
        }
    }

    private boolean buildAndKill(String what, boolean isCold, long nanos) throws Exception {
        var before = live();
        change();
        if (isCold) {
            delete(releases.root().resolve(".cache"));
        }
        var build = start();
        build.waitFor(nanos, TimeUnit.NANOSECONDS);
        var isKilled = build.destroyForcibly().waitFor() == KILLED;

        var left = live();
        var whole = fromNothing();
        if (!left.release().equals(before.release())) {
            SameReleases.assertSame(what + ", when it was live already", left, whole);
        }
        nanosOfABuild();
        SameReleases.assertSame(what + ", after the next build", live(), whole);
        assertThat(leftovers()).as(what).isEmpty();
        delete(folder.resolve("whole"));
        return isKilled;
    }

    /// Reads every file of it.
    private Live live() throws Exception {
        return releases.open(releases.pointer().orElseThrow());
    }

    private Live fromNothing() throws IOException {
        var outcome = new Build(content, TestSite.TEMPLATES, AT).release(folder.resolve("whole"));
        assertThat(outcome).isInstanceOf(Outcome.Released.class);
        return ((Outcome.Released) outcome).live();
    }

    private List<String> leftovers() throws IOException {
        try (var left = Files.list(releases.root())) {
            return left.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.startsWith(".staging-") || name.startsWith(".next-"))
                    .toList();
        }
    }

    /// Saves a few pages.
    private void change() throws IOException {
        try (var files = Files.walk(content)) {
            var pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            for (var page = random.nextInt(20); page >= 0; page--) {
                Files.writeString(
                        pages.get(random.nextInt(pages.size())),
                        "\n\nSaved for the %dth time.\n".formatted(++saved),
                        StandardOpenOption.APPEND);
            }
        }
    }

    private long nanosOfABuild() throws Exception {
        var start = System.nanoTime();
        var build = start();
        var said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(said).isZero();
        return System.nanoTime() - start;
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        var flags = FLAGS.matcher(Files.readString(Path.of("../portal")));
        while (flags.find()) {
            command.addAll(List.of(flags.group(1).split(" ")));
        }
        assertThat(command).as("flags in the script").contains("-Xmx1g");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.groundwork.generator.Main"));
        command.addAll(List.of(
                "build",
                "--content",
                content.toString(),
                "--output",
                releases.root().toString()));
        command.addAll(List.of("--templates", TestSite.TEMPLATES.toString(), "--at", AT.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

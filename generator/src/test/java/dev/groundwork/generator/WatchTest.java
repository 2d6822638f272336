package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    /// Breaks in the middle of the first build, as a fault of the generator would.
    private static final class BreakingClock extends Clock {
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch broken = new CountDownLatch(1);

        @Override
        public Instant instant() {
            if (asked.incrementAndGet() == 3) {
                broken.countDown();
                throw new IllegalStateException("broken clock");
            }
            return Instant.parse("2026-11-23T10:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// Goes on only when told to.
    private static final class SetClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final TestSite site = TestSite.site("two-pages");

    @TempDir
    Path releases;

    private interface Watched {
        void act() throws Exception;
    }

    private void whileWatching(Clock clock, Watched act, String... more) throws Exception {
        var commands = new Commands(clock, new PrintWriter(out, true), new PrintWriter(err, true));
        var arguments = new ArrayList<>(List.of(
                "watch",
                "--content",
                site.folder().resolve("content").toString(),
                "--templates",
                site.folder().resolve("templates").toString(),
                "--output",
                releases.toString()));
        arguments.addAll(List.of(more));
        var watching = Thread.ofPlatform().start(() -> commands.run(arguments.toArray(String[]::new)));
        try {
            act.act();
        } finally {
            watching.interrupt();
            watching.join();
        }
    }

    private static void awaitSaid(StringWriter where, String what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> where.toString().contains(what));
    }

    @Test
    void a_build_that_breaks_does_not_end_the_watch() throws Exception {
        var clock = new BreakingClock();
        whileWatching(clock, () -> {
            assertThat(clock.broken.await(20, TimeUnit.SECONDS)).isTrue();
            site.change("content/a.md", "# Changed\n");

            awaitSaid(out, "Built");
            assertThat(err.toString()).contains("broken clock").doesNotContain("\tat ");
        });
    }

    @Test
    void a_page_appears_when_its_time_comes() throws Exception {
        site.change("content/b.md", "---\npublish-from: 2026-11-24\n---\n# Later\n");
        var clock = new SetClock();
        whileWatching(clock, () -> {
            awaitSaid(out, "Built");
            var before = out.toString();
            clock.now.set(Instant.parse("2026-11-24T00:00:01Z"));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> out.toString().substring(before.length()).contains("Built"));
        });
    }

    @Test
    void a_folder_that_vanishes_is_told_once_and_built_when_it_is_back() throws Exception {
        whileWatching(new SetClock(), () -> {
            awaitSaid(out, "Built");
            var content = site.folder().resolve("content");
            var away = site.folder().resolve("away");

            Files.move(content, away);
            awaitSaid(err, "content has gone or may not be read.");
            site.change(
                    "templates/words.properties", Files.readString(Path.of("../templates/words.properties")) + "\n");
            site.change("away/c.md", "# Added\n");
            Files.move(away, content);

            awaitSaid(out, "Built 3 pages");
            assertThat(err.toString()).containsOnlyOnce("has gone");
        });
    }
}

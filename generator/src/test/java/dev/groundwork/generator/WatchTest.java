package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

    /// Tells when something was written.
    private static final class Heard extends StringWriter {
        private final CountDownLatch built = new CountDownLatch(1);

        @Override
        public void write(String text, int from, int length) {
            super.write(text, from, length);
            if (text.startsWith("Built")) {
                built.countDown();
            }
        }
    }

    @Test
    void a_build_that_breaks_does_not_end_the_watch(@TempDir Path releases) throws InterruptedException {
        var site = TestSite.site("two-pages");
        var clock = new BreakingClock();
        var out = new Heard();
        var err = new StringWriter();
        var commands = new Commands(clock, new PrintWriter(out, true), new PrintWriter(err, true));
        var watching = Thread.ofPlatform()
                .start(() -> commands.run(
                        "watch",
                        "--content",
                        site.folder().resolve("content").toString(),
                        "--templates",
                        site.folder().resolve("templates").toString(),
                        "--output",
                        releases.toString()));
        try {
            assertThat(clock.broken.await(20, TimeUnit.SECONDS)).isTrue();
            site.change("content/a.md", "# Changed\n");

            assertThat(out.built.await(20, TimeUnit.SECONDS)).as("built again").isTrue();
            assertThat(err.toString()).contains("broken clock").doesNotContain("\tat ");
        } finally {
            watching.interrupt();
            watching.join();
        }
    }
}

package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.repository.RepositoryAddress;
import dev.groundwork.generator.repository.TestRepository;
import dev.groundwork.generator.repository.Workspace;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A publisher whose clock a test sets, and what can be seen of its work.
final class TestPublisher {

    static final Duration EVERY = Duration.ofSeconds(30);

    private final Path releases;
    private final String repository;
    private final StringWriter said = new StringWriter();
    private final PublishTalk talk = new PublishTalk(new PrintWriter(said, true), new PrintWriter(said, true));
    private @Nullable String folder;
    private Duration every = EVERY;
    private Duration tick = Duration.ZERO;
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private @Nullable Publisher publisher;

    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            var shown = now;
            now = now.plus(tick);
            return shown;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    TestPublisher(String repository, Path releases) {
        this.repository = repository;
        this.releases = releases;
    }

    static TestPublisher of(TestRepository repository, Path releases) {
        return new TestPublisher(repository.folder().toString(), releases);
    }

    TestPublisher folder(String name) {
        folder = name;
        return this;
    }

    TestPublisher every(Duration time) {
        every = time;
        return this;
    }

    /// On a machine so slow that this passes between two looks at the clock.
    TestPublisher slow(Duration time) {
        tick = time;
        return this;
    }

    TestPublisher at(Instant instant) {
        now = instant;
        return this;
    }

    TestPublisher at(String instant) {
        return at(Instant.parse(instant));
    }

    private Publishing settings(boolean once) {
        var address = RepositoryAddress.of(repository);
        return new Publishing(
                address.toString(),
                "main",
                new Workspace(releases, address, folder),
                releases,
                TestSite.TEMPLATES,
                every,
                once);
    }

    /// The next look of the same process.
    Publisher.Look look() {
        if (publisher == null) {
            publisher = new Publisher(settings(false), clock, talk, Learning.none());
        }
        try {
            return publisher.look();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Follow follow(boolean once, Pause pause) {
        return new Follow(settings(once), clock, pause, talk, Learning.none());
    }

    int once() {
        try {
            return follow(true, _ -> false).once();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    BuildRecord built() {
        assertThat(look()).isInstanceOf(Publisher.Look.Seen.class);
        return builds().ofTip().orElseThrow();
    }

    Builds builds() {
        try {
            return new BuildsFile(releases).read().orElseThrow();
        } catch (BuildsFile.Damaged e) {
            throw new IllegalStateException(e);
        }
    }

    /// All that was said since the last time.
    String said() {
        var text = said.toString();
        said.getBuffer().setLength(0);
        return text;
    }

    Path releases() {
        return releases;
    }

    /// The folder that is live.
    Path live() {
        try {
            return new Releases(releases).pointer().orElseThrow().path();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean shows(String address) {
        return Files.exists(live().resolve("site" + address + "index.html"));
    }

    String page(String address) {
        try {
            return Files.readString(live().resolve("site" + address + "index.html"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

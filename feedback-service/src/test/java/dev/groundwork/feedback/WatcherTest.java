package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.Watcher;
import dev.groundwork.release.Releases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatcherTest {

    @TempDir
    Path folder;

    @BeforeEach
    void publish() throws Exception {
        Portal.releases(folder).publish();
    }

    private Live live(Clock clock, Runnable whenSwitched) {
        return new Live(new Releases(folder.resolve("releases")), clock, next -> whenSwitched.run());
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void a_machine_that_runs_out_of_memory_is_told_and_the_watch_goes_on() {
        var poor = new AtomicBoolean(true);
        var live = live(clock(() -> Portal.NOW), () -> {
            if (poor.get()) {
                throw new OutOfMemoryError("planted");
            }
        });
        try (var watcher = Watcher.of(live, folder.resolve("releases"))) {
            Awaitility.await().until(() -> live.refusal().isPresent());
            assertThat(watcher).isNotNull();
            assertThat(live.refusal().orElseThrow()).contains("OutOfMemoryError");

            poor.set(false);

            Awaitility.await().until(() -> live.refusal().isEmpty());
        }
        live.close();
    }

    @Test
    void a_failure_that_passes_does_not_refuse_a_release_for_good() {
        var failing = new AtomicBoolean(true);
        var live = live(clock(() -> now(failing)), () -> {});
        live.look();
        assertThat(live.ifAny()).isEmpty();
        assertThat(live.refusal()).isPresent();

        failing.set(false);
        for (var i = 0; i < 5; i++) {
            live.look();
        }

        assertThat(live.ifAny()).isPresent();
        assertThat(live.refusal()).isEmpty();
        live.close();
    }

    private static Instant now(AtomicBoolean failing) {
        if (failing.get()) {
            throw new IllegalStateException("planted");
        }
        return Portal.NOW;
    }
}

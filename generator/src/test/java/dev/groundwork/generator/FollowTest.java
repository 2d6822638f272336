package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.repository.TestRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a publisher looks that looks seldom.
class FollowTest {

    private final TestRepository repository;
    private final TestPublisher publisher;
    private final TestPublisher hook;

    FollowTest(@TempDir Path folder) {
        this.repository = TestRepository.in(folder.resolve("portal"));
        this.publisher =
                TestPublisher.of(repository, folder.resolve("releases")).every(Duration.ofHours(1));
        this.hook = TestPublisher.of(repository, folder.resolve("releases"));
    }

    private void push(String path, String text) {
        repository.write(path, text).commit("Write " + path);
    }

    private static String embargoed(String instant) {
        return "---\ntitle: B\npublish-from: %s\n---\n\nNow.\n".formatted(instant);
    }

    @Test
    void what_a_hook_publishes_while_the_publisher_waits_appears_at_its_minute() throws InterruptedException {
        push("content/a.md", "# A\n");
        var wanted = new ArrayList<Instant>();

        publisher
                .follow(false, next -> {
                    wanted.add(next.get());
                    if (wanted.size() > 1) {
                        return false;
                    }
                    push("content/b.md", embargoed("2026-11-23T10:20:00Z"));
                    assertThat(hook.at("2026-11-23T10:10:00Z").once()).isZero();
                    wanted.add(next.get());
                    publisher.at(next.get());
                    return true;
                })
                .always();

        assertThat(wanted)
                .containsExactly(
                        Instant.parse("2026-11-23T11:00:00Z"),
                        Instant.parse("2026-11-23T10:20:00Z"),
                        Instant.parse("2026-11-23T11:20:00Z"));
        assertThat(publisher.shows("/b/")).isTrue();
    }
}

package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.repository.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
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

    @Test
    void a_page_that_falls_due_during_a_look_appears_with_a_look_at_once() throws InterruptedException {
        push("content/b.md", embargoed("2026-11-23T10:00:07Z"));
        push("content/a.md", "# A\n");
        var wanted = new ArrayList<Instant>();

        publisher
                .slow(Duration.ofSeconds(4))
                .follow(false, next -> {
                    wanted.add(next.get());
                    publisher.slow(Duration.ZERO).at("2026-11-23T10:00:30Z");
                    return wanted.size() < 2;
                })
                .always();

        assertThat(wanted)
                .containsExactly(Instant.parse("2026-11-23T10:00:07Z"), Instant.parse("2026-11-23T11:00:30Z"));
        assertThat(publisher.shows("/b/")).isTrue();
    }

    private void putAway(Path what) {
        try {
            if (Files.exists(what)) {
                Files.move(what, what.resolveSibling(what.getFileName() + ".away." + UUID.randomUUID()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_page_that_is_due_and_cannot_be_built_is_tried_again_after_the_usual_time() throws InterruptedException {
        push("content/a.md", "# A\n");
        push("content/b.md", embargoed("2026-11-23T10:20:00Z"));
        var wanted = new ArrayList<Instant>();

        publisher
                .follow(false, next -> {
                    wanted.add(next.get());
                    publisher.at(next.get());
                    putAway(publisher.releases().resolve(".content"));
                    putAway(repository.folder());
                    return wanted.size() < 3;
                })
                .always();

        assertThat(wanted)
                .containsExactly(
                        Instant.parse("2026-11-23T10:20:00Z"),
                        Instant.parse("2026-11-23T11:20:00Z"),
                        Instant.parse("2026-11-23T12:20:00Z"));
    }
}

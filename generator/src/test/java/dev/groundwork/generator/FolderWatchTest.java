package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FolderWatchTest {

    @TempDir
    Path place;

    private Path folder;
    private FolderWatch watch;

    @BeforeEach
    void watch() throws IOException {
        folder = Files.createDirectories(place.resolve("content"));
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/page.md"), "# Page\n");
        watch = FolderWatch.of(List.of(folder));
    }

    @AfterEach
    void end() throws IOException {
        watch.close();
    }

    /// Returns when a change was heard; the timeout of the tests says that none was.
    private void heard() throws Exception {
        assertThat(watch.awaitChange(() -> false)).isTrue();
    }

    private boolean isQuiet() throws Exception {
        var looks = new AtomicInteger();
        watch.awaitChange(() -> looks.incrementAndGet() > 3);
        return looks.get() > 3;
    }

    @Test
    void a_change_in_a_folder_below_is_heard() throws Exception {
        Files.writeString(folder.resolve("a/b/page.md"), "# Changed\n");

        heard();
    }

    @Test
    void a_change_in_a_folder_that_is_new_is_heard() throws Exception {
        var added = Files.createDirectories(folder.resolve("new/and/deep"));
        heard();

        Files.writeString(added.resolve("page.md"), "# Page\n");

        heard();
    }

    @Test
    void an_editor_that_saves_by_renaming_is_heard() throws Exception {
        for (var i = 0; i < 3; i++) {
            var saved = Files.writeString(folder.resolve("a/b/.page.md.swp"), "# Saved " + i + "\n");
            Files.move(saved, folder.resolve("a/b/page.md"), StandardCopyOption.ATOMIC_MOVE);

            heard();
        }
    }

    @Test
    void what_is_hidden_is_not_heard() throws Exception {
        Files.writeString(folder.resolve("a/.page.md.swp"), "# Page\n");
        Files.createDirectories(folder.resolve(".git/refs"));
        Files.writeString(folder.resolve(".git/refs/main"), "0123\n");

        assertThat(isQuiet()).isTrue();
    }

    @Test
    void a_folder_that_was_renamed_is_still_heard_and_so_are_its_new_folders() throws Exception {
        Files.move(folder.resolve("a"), folder.resolve("z"));
        heard();
        Files.writeString(folder.resolve("z/b/page.md"), "# Changed\n");
        heard();
        var added = Files.createDirectories(folder.resolve("z/b/c"));
        heard();

        Files.writeString(added.resolve("page.md"), "# Page\n");

        heard();
    }

    @Test
    void more_than_the_machine_can_tell_at_once_is_heard_and_nothing_is_deaf_afterwards() throws Exception {
        for (var i = 0; i < 2000; i++) {
            Files.writeString(folder.resolve("page-" + i + ".md"), "# Page\n");
        }
        var added = Files.createDirectories(folder.resolve("new"));
        heard();
        assertThat(isQuiet()).isTrue();

        Files.writeString(added.resolve("page.md"), "# Page\n");

        heard();
    }

    @Test
    void a_folder_that_vanishes_and_returns_is_heard_both_times() throws Exception {
        Files.move(folder, place.resolve("away"));
        heard();
        assertThat(FolderWatch.isThere(folder)).isFalse();
        assertThat(isQuiet()).isTrue();

        Files.move(place.resolve("away"), folder);
        heard();
        assertThat(FolderWatch.isThere(folder)).isTrue();
        Files.writeString(folder.resolve("a/b/page.md"), "# Changed\n");
        heard();
    }

    @Test
    void a_link_to_a_folder_is_followed_also_when_it_leads_elsewhere() throws Exception {
        var other = Files.createDirectories(place.resolve("other"));
        var link = Files.createSymbolicLink(place.resolve("link"), folder);
        try (var linked = FolderWatch.of(List.of(link))) {
            Files.writeString(folder.resolve("a/b/page.md"), "# Changed\n");
            linked.awaitChange(() -> false);

            Files.createSymbolicLink(place.resolve("next"), other);
            Files.move(place.resolve("next"), link, StandardCopyOption.ATOMIC_MOVE);
            linked.awaitChange(() -> false);

            Files.writeString(other.resolve("page.md"), "# Other\n");
            assertThat(linked.awaitChange(() -> false)).isTrue();
        }
    }

    @Test
    void who_never_stops_writing_is_not_waited_for() throws Exception {
        var stop = new CountDownLatch(1);
        var writer = Thread.ofPlatform().start(() -> {
            try {
                while (!stop.await(10, TimeUnit.MILLISECONDS)) {
                    Files.writeString(folder.resolve("log.txt"), "again\n");
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        heard();

        stop.countDown();
        writer.join();
    }
}

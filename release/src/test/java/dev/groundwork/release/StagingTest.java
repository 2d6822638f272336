package dev.groundwork.release;

import static dev.groundwork.release.Drafts.NOON;
import static dev.groundwork.release.Drafts.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    Path root;

    private Releases releases;

    @BeforeEach
    void inAFolder() {
        releases = new Releases(root);
    }

    @Test
    void two_builds_at_once_are_refused_and_one_after_the_other_are_not() throws IOException {
        try (var first = releases.stage()) {
            assertThat(first.folder().path()).exists();
            assertThatThrownBy(() -> releases.stage().close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another build is under way in " + root)
                    .hasMessageContaining("Wait for it to end.");
        }

        releases.stage().close();
    }

    @Test
    void a_build_given_up_leaves_the_live_release_and_no_trace() throws IOException {
        var live = publish(releases, NOON, "one");

        try (var staging = releases.stage()) {
            Files.writeString(staging.folder().site().resolve("index.html"), "half");
        }

        assertThat(releases.pointer()).contains(live.folder());
        assertThat(names())
                .containsExactlyInAnyOrder(".lock", "current", live.release().id());
    }

    @Test
    void another_user_may_read_a_release_where_he_may_read_its_parent() throws IOException {
        var plain = Files.getPosixFilePermissions(Files.createDirectory(root.resolve("plain")));

        var live = publish(releases, NOON, "one");

        assertThat(Files.getPosixFilePermissions(live.folder().path())).isEqualTo(plain);
    }

    @Test
    void a_release_that_came_to_harm_is_built_again_beside_itself() throws IOException {
        var harmed = publish(releases, NOON, "one");
        Files.writeString(harmed.folder().site().resolve("index.html"), "harm");

        var again = publish(releases, NOON, "one");

        assertThat(again.release().id()).isEqualTo(harmed.release().id() + "-2");
        assertThat(releases.pointer()).contains(again.folder());
    }

    @Test
    void what_a_killed_build_left_is_cleaned_by_the_next() throws IOException {
        var killed = Files.createDirectories(root.resolve(".staging-killed/site"));
        Files.writeString(killed.resolve("index.html"), "half");

        publish(releases, NOON, "one");

        assertThat(root.resolve(".staging-killed")).doesNotExist();
    }

    @Test
    void a_pointer_half_moved_by_a_killed_build_is_no_hindrance() throws IOException {
        Files.createSymbolicLink(root.resolve(".next-current"), Path.of("nowhere"));

        var live = publish(releases, NOON, "one");

        assertThat(releases.pointer()).contains(live.folder());
        assertThat(root.resolve(".next-current")).doesNotExist();
    }

    @Test
    void what_is_staged_is_no_release_yet() throws IOException {
        try (var staging = releases.stage()) {
            Files.writeString(staging.folder().site().resolve("index.html"), "half");

            assertThat(releases.kept()).isEmpty();
            assertThat(releases.pointer()).isEmpty();
        }
    }

    @Test
    void a_lock_held_by_no_one_is_no_hindrance() throws IOException {
        try (var channel =
                FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(channel.size()).isZero();
        }

        releases.stage().close();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package dev.groundwork.release;

import static dev.groundwork.release.Drafts.NOON;
import static dev.groundwork.release.Drafts.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedTest {

    @TempDir
    Path root;

    private final Verified verified = new Verified();
    private Releases releases;
    private ReleaseFolder first;
    private ReleaseFolder second;

    /// Two releases that share their index as one physical file.
    @BeforeEach
    void publishTwo() throws Exception {
        releases = new Releases(root);
        first = publish(releases, NOON, "one").folder();
        second = new ReleaseFolder(root.resolve("second"));
        for (var file : new String[] {"release.json", "site/index.html", "index/segments"}) {
            var target = second.path().resolve(file);
            Files.createDirectories(target.getParent());
            Files.createLink(target, first.path().resolve(file));
        }
        releases.open(first, verified);
    }

    @Test
    void a_file_that_both_share_is_not_read_again() throws Exception {
        // Whoever changes bytes and puts the time back is believed: that shows that nobody looked.
        changeInSecret(second.site().resolve("index.html"));

        assertThat(releases.open(second, verified).release()).isNotNull();
        assertThatThrownBy(() -> releases.open(second)).isInstanceOf(RefusedRelease.class);
    }

    private static void changeInSecret(Path file) throws IOException {
        var before = Files.getLastModifiedTime(file);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, before);
    }

    @Test
    void a_shared_file_that_was_written_to_is_refused() throws IOException {
        Files.writeString(second.site().resolve("index.html"), "two");
        Files.setLastModifiedTime(second.site().resolve("index.html"), FileTime.from(NOON));

        assertRefused("site/index.html is missing or changed");
    }

    @Test
    void a_copy_with_the_same_name_size_and_time_is_read() throws IOException {
        var page = second.site().resolve("index.html");
        var time = Files.getLastModifiedTime(page);
        Files.delete(page);
        Files.writeString(page, "two");
        Files.setLastModifiedTime(page, time);

        assertRefused("site/index.html is missing or changed");
    }

    @Test
    void a_shared_file_under_another_name_is_refused() throws IOException {
        Files.createLink(second.site().resolve("other.html"), first.site().resolve("index.html"));

        assertRefused("site/other.html does not belong to it");
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> releases.open(second, verified))
                .isInstanceOf(RefusedRelease.class)
                .hasMessageContaining(reason);
    }
}

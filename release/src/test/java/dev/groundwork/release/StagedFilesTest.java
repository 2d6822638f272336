package dev.groundwork.release;

import static dev.groundwork.release.Drafts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {

    @TempDir
    Path root;

    private int builds;

    @Test
    void a_file_that_is_kept_is_the_same_physical_file() throws IOException {
        var first = publish(Map.of("site/a", "one", "site/b", "two"));

        try (var staging = new Releases(root).stage()) {
            var files = staging.files();
            assertThat(files.keep("site/a")).isTrue();
            files.write("site/b", bytes("changed"));
            var second = staging.publish(Drafts.at(NOON.plusSeconds(60)));

            assertThat(inode(second.folder(), "site/a")).isEqualTo(inode(first.folder(), "site/a"));
            assertThat(first.folder().path().resolve("site/b")).hasContent("two");
            assertThat(second.folder().path().resolve("site/b")).hasContent("changed");
            assertThat(new Releases(root).open(second.folder()).release()).isEqualTo(second.release());
        } catch (RefusedRelease e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_that_is_written_as_it_was_is_kept() throws IOException {
        var first = publish(Map.of("site/a", "one"));

        var second = publish(Map.of("site/a", "one", "site/b", "new"));

        assertThat(inode(second.folder(), "site/a")).isEqualTo(inode(first.folder(), "site/a"));
    }

    @Test
    void a_file_that_came_to_harm_is_not_kept() throws IOException {
        var live = publish(Map.of("site/a", "one"));
        Files.writeString(live.folder().path().resolve("site/a"), "harm");

        try (var staging = new Releases(root).stage()) {
            assertThat(staging.files().keep("site/a")).isFalse();
            assertThat(staging.files().keep("site/none")).isFalse();
        }
    }

    @Test
    void a_folder_is_kept_whole_or_not_at_all() throws IOException {
        var live = publish(Map.of("index/00/a", "one", "index/00/b", "two", "index/01/c", "three"));
        Files.delete(live.folder().path().resolve("index/01/c"));

        try (var staging = new Releases(root).stage()) {
            assertThat(staging.files().keep("index/00/")).isTrue();
            assertThat(staging.files().has("index/00/b")).isTrue();
            assertThat(staging.files().keep("index/01/")).isFalse();
            assertThat(staging.files().keep("index/02/")).isFalse();
        }
    }

    @Test
    void a_folder_that_could_be_kept_in_part_only_is_written_anew() throws IOException, RefusedRelease {
        var live = publish(Map.of("index/00/a", "one", "index/00/b", "two"));
        Files.delete(live.folder().path().resolve("index/00/b"));

        try (var staging = new Releases(root).stage()) {
            var files = staging.files();
            assertThat(files.keep("index/00/")).isFalse();
            Files.writeString(files.emptyFolder("index/00/").resolve("c"), "three");
            files.adopt("index/00/");
            var next = staging.publish(Drafts.at(NOON.plusSeconds(60)));

            assertThat(new Releases(root).open(next.folder()).release().files())
                    .extracting(ReleasedFile::path)
                    .containsExactly("index/00/c");
        }
    }

    @Test
    void nothing_of_what_is_built_upon_is_left_over() throws IOException, RefusedRelease {
        for (var build = 0; build < 8; build++) {
            var wanted = new TreeMap<>(Map.of("site/same", "same", "site/" + build + "/index.html", "page " + build));
            wanted.put("site/every", "build " + build);

            var live = publish(wanted);

            var found = new TreeMap<String, String>();
            for (var file : Hashes.filesOf(live.folder().path())) {
                found.put(file.path(), Files.readString(live.folder().path().resolve(file.path())));
            }
            assertThat(found).isEqualTo(wanted);
            assertThat(new Releases(root).open(live.folder()).release()).isEqualTo(live.release());
        }
        assertThat(new Releases(root).kept()).hasSize(3);
    }

    @Test
    void no_older_release_changes_when_a_newer_one_is_built_upon_it() throws IOException, RefusedRelease {
        for (var build = 0; build < 8; build++) {
            publish(Map.of("site/every", "build " + build, "site/two", "build " + build / 2));

            for (var kept : new Releases(root).kept()) {
                new Releases(root).open(kept);
            }
        }
    }

    private Releases.Live publish(Map<String, String> wanted) throws IOException {
        try (var staging = new Releases(root).stage()) {
            for (var file : wanted.entrySet()) {
                staging.files().write(file.getKey(), bytes(file.getValue()));
            }
            return staging.publish(Drafts.at(NOON.plus(Duration.ofMinutes(builds++))));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Object inode(ReleaseFolder folder, String path) throws IOException {
        return Files.getAttribute(folder.path().resolve(path), "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }
}

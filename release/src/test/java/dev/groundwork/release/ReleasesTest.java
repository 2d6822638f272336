package dev.groundwork.release;

import static dev.groundwork.release.Drafts.NOON;
import static dev.groundwork.release.Drafts.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {

    @TempDir
    Path root;

    private Releases releases;

    @BeforeEach
    void inAFolder() {
        releases = new Releases(root.resolve("releases"));
    }

    @Test
    void there_is_no_pointer_before_the_first_release() throws IOException {
        assertThat(releases.pointer()).isEmpty();
        assertThat(releases.kept()).isEmpty();
    }

    @Test
    void what_is_published_is_what_is_read() throws Exception {
        var published = publish(releases, NOON, "one");

        var opened = releases.open(releases.pointer().orElseThrow());

        assertThat(opened.release()).isEqualTo(published.release());
        assertThat(opened.release().pages()).isEqualTo(Drafts.at(NOON).pages());
        assertThat(opened.release().files())
                .extracting(ReleasedFile::path)
                .containsExactly("index/segments", "site/index.html");
    }

    @Test
    void the_pointer_is_relative_so_that_the_folder_can_be_moved() throws IOException {
        var published = publish(releases, NOON, "one");

        assertThat(Files.readSymbolicLink(releases.root().resolve("current")))
                .isEqualTo(Path.of(published.release().id()));
    }

    @Test
    void a_release_is_named_after_its_instant_and_its_content() throws IOException {
        assertThat(publish(releases, NOON, "one").release().id()).matches("20261123T120000Z-[0-9a-f]{8}");
    }

    @Test
    void the_same_content_makes_no_new_release() throws IOException {
        var first = publish(releases, NOON, "one");
        var second = publish(releases, NOON.plusSeconds(60), "one");

        assertThat(second.release().id()).isEqualTo(first.release().id());
        assertThat(releases.kept()).hasSize(1);
    }

    @Test
    void an_index_of_the_same_pages_with_other_bytes_makes_no_new_release() throws IOException {
        publish(releases, NOON, "one");
        try (var staging = releases.stage()) {
            Files.writeString(staging.folder().site().resolve("index.html"), "one");
            Files.writeString(staging.folder().index().resolve("segments"), "other bytes");
            staging.publish(Drafts.at(NOON.plusSeconds(60)));
        }

        assertThat(releases.kept()).hasSize(1);
    }

    @Test
    void a_damaged_live_release_is_replaced_although_the_content_is_the_same() throws Exception {
        var first = publish(releases, NOON, "one");
        Files.writeString(first.folder().site().resolve("index.html"), "tampered");

        publish(releases, NOON.plusSeconds(60), "one");

        releases.open(releases.pointer().orElseThrow());
    }

    @Test
    void the_newest_three_are_kept() throws IOException {
        for (var day = 0; day < 5; day++) {
            publish(releases, NOON.plus(Duration.ofDays(day)), "day " + day);
        }

        assertThat(releases.kept())
                .extracting(folder -> folder.path().getFileName().toString().substring(0, 8))
                .containsExactly("20261127", "20261126", "20261125");
    }

    @Test
    void a_live_release_built_for_the_past_is_kept_too() throws IOException {
        for (var day = 0; day < 3; day++) {
            publish(releases, NOON.plus(Duration.ofDays(day)), "day " + day);
        }

        var past = publish(releases, NOON.minus(Duration.ofDays(30)), "past");

        assertThat(releases.kept()).hasSize(3).contains(past.folder());
        assertThat(releases.pointer()).contains(past.folder());
    }

    @Test
    void a_changed_a_missing_and_a_foreign_file_are_refused_by_name() throws IOException {
        var folder = publish(releases, NOON, "one").folder();
        var page = folder.site().resolve("index.html");

        Files.writeString(page, "two");
        assertRefused(folder, "site/index.html is missing or changed. Build it again.");

        Files.delete(page);
        assertRefused(folder, "site/index.html is missing or changed. Build it again.");

        Files.writeString(page, "one");
        Files.writeString(folder.site().resolve("extra.html"), "?");
        assertRefused(folder, "site/extra.html does not belong to it. Build it again.");
    }

    @Test
    void another_format_is_refused() throws IOException {
        var folder = publish(releases, NOON, "one").folder();
        var text = Files.readString(folder.description());
        Files.writeString(folder.description(), text.replaceFirst("\"format\" : " + Release.FORMAT, "\"format\" : 99"));

        assertRefused(folder, "has format 99, but this version reads format " + Release.FORMAT + ". Build it again.");
    }

    @Test
    void a_description_that_cannot_be_read_is_refused() throws IOException {
        var folder = publish(releases, NOON, "one").folder();
        for (var text : List.of("", "{", "[]", "null", "{\"format\": 3}", "{\"format\": 3, \"unknown\": 2}")) {
            Files.writeString(folder.description(), text);
            assertRefused(folder, "release.json");
        }
        Files.delete(folder.description());
        assertRefused(folder, "cannot be read. Build the release again.");
    }

    private void assertRefused(ReleaseFolder folder, String reason) {
        assertThatThrownBy(() -> releases.open(folder))
                .isInstanceOf(RefusedRelease.class)
                .hasMessageContaining(folder.path().toString())
                .hasMessageContaining(reason);
    }
}

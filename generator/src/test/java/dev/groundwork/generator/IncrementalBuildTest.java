package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.generator.cache.BuildCache;
import dev.groundwork.release.ReleasedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A build that knows the one before makes what a build from nothing makes.
class IncrementalBuildTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final TestSite site = emptySite();

    @TempDir
    Path folder;

    @Test
    void random_edits_give_the_same_as_builds_from_nothing() throws IOException {
        edit(20, 7);
    }

    @Test
    @Tag("long")
    void two_hundred_random_edits_give_the_same_as_builds_from_nothing() throws IOException {
        edit(200, 8);
    }

    private void edit(int count, long seed) throws IOException {
        var random = new Random(seed);
        var edits = new RandomEdits(site, seed);
        var at = NOON;
        var good = 0;
        try (var cache = BuildCache.keptFor(folder.resolve("releases"))) {
            for (var edit = 0; edit < count; edit++) {
                var what = "edit %d: %s".formatted(edit, edit == 0 ? "none" : edits.edit());
                at = at.plus(Duration.ofHours(random.nextInt(12)));
                // Now and then another process does it, which knows only what lies in the folder.
                var grown = random.nextInt(4) == 0
                        ? build(at).release(folder.resolve("releases"))
                        : build(at).release(cache);
                var whole = build(at).release(folder.resolve("whole-" + edit));

                assertSame(what, grown, whole);
                good += grown instanceof Outcome.Released ? 1 : 0;
                delete(folder.resolve("whole-" + edit));
            }
        }
        assertThat(good).isGreaterThan(count * 3 / 4);
    }

    @Test
    void one_page_that_changes_leaves_the_files_of_all_others_as_they_are() throws IOException {
        new RandomEdits(site, 1);
        var releases = folder.resolve("releases");
        var first = released(build(NOON).release(releases));
        site.change("content/faqs/one.md", "---\ntitle: One more\nbenefit: x\n---\n\nText.\n");
        released(build(NOON).release(releases));
        site.change("content/faqs/one.md", "---\ntitle: One more\nbenefit: x\n---\n\nOther text.\n");

        var third = released(build(NOON).release(releases));

        var made = third.release().files().stream()
                .map(ReleasedFile::path)
                .filter(path -> !path.startsWith("index/")
                        && isAnother(first.folder().path(), third.folder().path(), path))
                .toList();
        assertThat(made).contains("site/faqs/one/index.html").hasSizeLessThan(12);
    }

    @Test
    void what_is_kept_of_the_last_build_may_come_to_harm() throws IOException {
        new RandomEdits(site, 2);
        var releases = folder.resolve("releases");
        for (var harm : List.of("", "harm")) {
            released(build(NOON).release(releases));
            try (var kept = Files.newDirectoryStream(releases.resolve(".cache"))) {
                for (var file : kept) {
                    Files.writeString(file, harm);
                }
            }
            site.change("content/faqs/one.md", "---\ntitle: One %s\nbenefit: x\n---\n\nText.\n".formatted(harm));

            assertSame(
                    "after " + harm, build(NOON).release(releases), build(NOON).release(folder.resolve("w" + harm)));
        }
    }

    @Test
    void bodies_that_came_to_harm_are_read_again() throws IOException {
        new RandomEdits(site, 3);
        var releases = folder.resolve("releases");
        released(build(NOON).release(releases));
        var bodies = releases.resolve(".cache/pack-0");
        Files.write(bodies, new byte[(int) Files.size(bodies)]);
        site.change("templates/types/faq.ftlh", site.text("templates/types/faq.ftlh") + "<!-- new -->");

        assertSame("after harm", build(NOON).release(releases), build(NOON).release(folder.resolve("whole")));
    }

    @Test
    void a_release_that_somebody_touched_is_made_anew() throws IOException {
        new RandomEdits(site, 4);
        var releases = folder.resolve("releases");
        var live = released(build(NOON).release(releases));
        Files.writeString(live.folder().site().resolve("index.html"), "harm");

        assertSame("after harm", build(NOON).release(releases), build(NOON).release(folder.resolve("whole")));
    }

    @Test
    void a_template_that_changes_behind_a_symbolic_link_makes_the_pages_anew() throws IOException {
        new RandomEdits(site, 5);
        var link = Files.createSymbolicLink(
                folder.resolve("templates-link"),
                site.folder().resolve("templates").toRealPath());
        var content = site.folder().resolve("content");
        released(new Build(content, link, NOON).release(folder.resolve("releases")));
        site.change("templates/home.ftlh", "<p>Another home</p>");

        var live = released(new Build(content, link, NOON).release(folder.resolve("releases")));

        assertThat(Files.readString(live.folder().site().resolve("index.html"))).contains("Another home");
    }

    private Build build(Instant at) {
        return new Build(site.folder().resolve("content"), site.folder().resolve("templates"), at);
    }

    private static dev.groundwork.release.Releases.Live released(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Released.class);
        return ((Outcome.Released) outcome).live();
    }

    private static void assertSame(String what, Outcome grown, Outcome whole) throws IOException {
        assertThat(grown.warnings()).as(what).isEqualTo(whole.warnings());
        if (whole instanceof Outcome.Refused refused) {
            assertThat(grown).as(what).isEqualTo(refused);
            return;
        }
        SameReleases.assertSame(what, released(grown), released(whole));
    }

    private static boolean isAnother(Path one, Path other, String path) {
        try {
            return !Files.exists(one.resolve(path)) || !inode(one.resolve(path)).equals(inode(other.resolve(path)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

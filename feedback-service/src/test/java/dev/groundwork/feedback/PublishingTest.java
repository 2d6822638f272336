package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Fault;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import dev.groundwork.release.Commit;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Commit GOOD = new Commit("a".repeat(40), "The first pages", "Ines Morel", AT);
    private static final Commit EARLIER = new Commit("b".repeat(40), "Break a page", "Tom Ek", AT);
    private static final Commit NEWEST = new Commit("c".repeat(40), "A story <b>", "Ines Morel", AT);

    @TempDir
    private Path folder = Path.of("");

    private Document page() throws Exception {
        try (var portal = Portal.on(folder)) {
            var answer = portal.get("/desk/publishing");
            assertThat(answer.statusCode()).isEqualTo(200);
            return Jsoup.parse(answer.body());
        }
    }

    private Builds good() throws IOException {
        Portal.releases(folder).publish();
        var live =
                new Releases(folder.resolve("releases")).pointer().orElseThrow().path();
        return Builds.of("/srv/git/portal.git", "main")
                .with(build(GOOD, Result.LIVE, String.valueOf(live.getFileName()), List.of()))
                .looked(GOOD.id(), null, AT, AT.plusSeconds(30));
    }

    private static BuildRecord build(
            Commit commit, Result result, @org.jspecify.annotations.Nullable String release, List<Fault> faults) {
        var waiting = result == Result.FAILED ? List.of(NEWEST, EARLIER) : List.<Commit>of();
        return new BuildRecord(commit, AT, AT, AT.plusSeconds(2), result, release, null, faults, 1, waiting);
    }

    private void write(Builds builds) throws IOException {
        new BuildsFile(folder.resolve("releases")).write(builds);
    }

    private static Builds broken(Builds builds) {
        var faults = List.of(new Fault("content/faqs/x.md", 3, "no title. Add one."), new Fault(null, 0, "it is odd."));
        return builds.with(build(NEWEST, Result.FAILED, null, faults))
                .looked(NEWEST.id(), null, AT, AT.plusSeconds(30));
    }

    @Test
    void it_says_what_is_live_since_when_and_from_which_commit() throws Exception {
        write(good());

        assertThat(page().expectFirst("section").text())
                .contains("The first pages", "aaaaaaa", "Ines Morel", "Live since 23 November 2026, 10:00")
                .contains("Branch main of /srv/git/portal.git");
    }

    @Test
    void it_says_why_a_commit_is_not_live_who_wrote_it_and_what_waits() throws Exception {
        write(broken(good()));

        var refused = page().expectFirst(".refused");

        assertThat(refused.text())
                .contains(
                        "The newest commit is not live",
                        "A story <b>",
                        "Ines Morel",
                        "no title. Add one.",
                        "it is odd.")
                .contains("1 other commit waits", "Break a page", "Tom Ek");
        assertThat(refused.select("[data-copy-text]").eachAttr("data-copy-text"))
                .containsExactly("content/faqs/x.md:3");
    }

    @Test
    void trouble_with_the_repository_is_told_with_its_time() throws Exception {
        write(good().looked(null, "It is gone.", AT.plusSeconds(60), null));

        assertThat(page().select(".problem").text())
                .isEqualTo("It is gone. It has been so since 23 November 2026, 10:01.");
    }

    @Test
    void a_publisher_that_should_have_looked_is_missed() throws Exception {
        write(good());

        assertThat(page().text()).contains("The publisher should have looked on 23 November 2026, 10:00 and has not.");
    }

    @Test
    void without_a_publisher_it_says_so() throws Exception {
        Portal.releases(folder).publish();

        assertThat(page().text())
                .contains("No publisher is running here: this is a preview, or it was built by hand.", "3 pages");
    }

    @Test
    void an_account_that_cannot_be_read_is_told() throws Exception {
        Portal.releases(folder).publish();
        Files.writeString(folder.resolve("releases/builds.json"), "{");

        assertThat(page().text()).contains("builds.json cannot be read.");
    }

    @Test
    void where_nothing_could_go_live_yet_it_says_why() throws Exception {
        write(broken(Builds.of("/srv/git/portal.git", "main")));

        try (var portal = Portal.on(folder)) {
            var answer = portal.get("/desk/publishing");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(answer.body()).text())
                    .contains("Nothing is live yet: ccccccc \"A story <b>\" by Ines Morel was not published.")
                    .contains("content/faqs/x.md:3: no title. Add one. There are 1 more");
        }
    }

    @Test
    void the_desk_leads_there() throws Exception {
        Portal.releases(folder).publish();

        try (var portal = Portal.on(folder)) {
            assertThat(Jsoup.parse(portal.get("/desk").body()).select("a[href=/desk/publishing]"))
                    .hasSize(1);
        }
    }
}

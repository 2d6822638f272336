package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a push to what the pusher, the reader and the desk see: real repositories, real processes.
class PublishingTest {

    @TempDir
    private Path folder = Path.of("");

    private Pusher pusher = new Pusher(Path.of(""), Path.of(""));

    @BeforeEach
    void a_bare_repository_and_a_clone() throws IOException, InterruptedException {
        pusher = Pusher.in(folder, folder.resolve("portal"));
        pusher.write("content/portal.yaml", "name: Halden\npolicy:\n  required: { faq: [benefit] }\n");
    }

    private void installHook() throws IOException {
        pusher.installHook();
        // Stands for the script, which starts the same program after it has seen to it that it is compiled.
        Files.writeString(
                pusher.portal(),
                "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' dev.groundwork.generator.Main \"$@\" --templates '%s'\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                Portal.ROOT.resolve("templates")));
        assertThat(pusher.portal().toFile().setExecutable(true)).isTrue();
    }

    private String push(String subject) throws IOException, InterruptedException {
        pusher.commit(subject);
        return pusher.push();
    }

    private Builds builds() throws BuildsFile.Damaged {
        return new BuildsFile(pusher.releases()).read().orElseThrow();
    }

    @Test
    void a_push_is_live_at_once_and_a_broken_one_is_told_to_the_pusher_and_at_the_desk() throws Exception {
        installHook();
        pusher.write("content/faqs/a.md", "---\ntitle: How long?\nbenefit: Saves a call.\n---\n\nA year.\n");

        assertThat(push("The first page"))
                .containsPattern("remote: Published \\w{7} \"The first page\" in .* it is live");

        try (var portal = Portal.serving(pusher.releases(), folder.resolve("data"))) {
            pusher.write("content/faqs/b.md", "---\ntitle: How much?\n---\n\nA lot.\n");
            var said = push("A page without a benefit");
            assertThat(said)
                    .contains("remote: content/faqs/b.md:1: no benefit, which every faq must have.")
                    .contains("\"A page without a benefit\" by Ines Morel, so it is not published.");

            var desk = Jsoup.connect(portal.at("/desk/publishing")).get();
            assertThat(desk.select(".refused").text())
                    .contains("A page without a benefit", "Ines Morel", "content/faqs/b.md:1", "no benefit");
            assertThat(Jsoup.connect(portal.at("/faqs/a/")).get().title()).contains("How long?");
        }
    }

    @Test
    void a_hook_beside_a_publisher_makes_no_release_twice() throws Exception {
        installHook();
        var publisher = Program.start(
                "dev.groundwork.generator.Main",
                "publish",
                "--repository",
                pusher.repository().toString(),
                "--releases",
                pusher.releases().toString(),
                "--templates",
                Portal.ROOT.resolve("templates").toString(),
                "--every",
                "1s");
        try {
            for (var i = 1; i <= 4; i++) {
                pusher.write("content/pages/a.md", "---\ntitle: Page %d\n---\n\nText.\n".formatted(i));
                assertThat(push("Page " + i)).containsAnyOf("is live", "Another build is under way");
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> builds().lastGood()
                            .filter(build -> build.commit().subject().equals("Page 4"))
                            .isPresent());
        } finally {
            publisher.destroy();
            publisher.waitFor();
        }

        var live = builds().builds().stream()
                .filter(build -> build.result() == Result.LIVE)
                .toList();
        assertThat(live).extracting(BuildRecord::release).doesNotHaveDuplicates();
        // At most twice: with words, and when all of it is understood.
        assertThat(live.stream().collect(Collectors.groupingBy(BuildRecord::commit, Collectors.counting())))
                .hasSize(4)
                .allSatisfy((commit, releases) ->
                        assertThat(releases).as(commit.subject()).isLessThanOrEqualTo(2));
    }
}

package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a push to what the pusher, the reader and the desk see: real repositories, real processes.
class PublishingTest {

    @TempDir
    private Path folder = Path.of("");

    private Path clone = Path.of("");
    private Path releases = Path.of("");

    @BeforeEach
    void a_bare_repository_with_the_hook_and_a_clone() throws IOException, InterruptedException {
        clone = folder.resolve("clone");
        releases = folder.resolve("releases");
        git(folder, "init", "-q", "--bare", "-b", "main", "portal.git");
        git(folder, "clone", "-q", "portal.git", "clone");
        git(clone, "checkout", "-q", "-b", "main");
        write("content/portal.yaml", "name: Halden\npolicy:\n  required: { faq: [benefit] }\n");
    }

    private void installHook() throws IOException {
        var hook = folder.resolve("portal.git/hooks/post-receive");
        Files.createDirectories(hook.resolveSibling("."));
        Files.copy(Portal.ROOT.resolve("docs/post-receive"), hook);
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        // Stands for the script, which starts the same program after it has seen to it that it is compiled.
        var portal = folder.resolve("portal");
        Files.writeString(
                portal,
                "#!/bin/sh\nexec '%s' --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' dev.groundwork.generator.Main \"$@\" --templates '%s'\n"
                        .formatted(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                System.getProperty("java.class.path"),
                                Portal.ROOT.resolve("templates")));
        assertThat(portal.toFile().setExecutable(true)).isTrue();
    }

    private void write(String path, String text) throws IOException {
        var file = clone.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private String push(String subject) throws IOException, InterruptedException {
        git(clone, "add", "-A");
        git(clone, "commit", "-q", "-m", subject);
        return git(clone, "push", "-q", "origin", "main");
    }

    private String git(Path where, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GROUNDWORK_PORTAL", folder.resolve("portal").toString());
        environment.put("GROUNDWORK_RELEASES", releases.toString());
        for (var who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "Ines Morel");
            environment.put("GIT_" + who + "_EMAIL", "ines@example.com");
        }
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private Builds builds() throws BuildsFile.Damaged {
        return new BuildsFile(releases).read().orElseThrow();
    }

    @Test
    void a_push_is_live_at_once_and_a_broken_one_is_told_to_the_pusher_and_at_the_desk() throws Exception {
        installHook();
        write("content/faqs/a.md", "---\ntitle: How long?\nbenefit: Saves a call.\n---\n\nA year.\n");

        assertThat(push("The first page"))
                .containsPattern("remote: Published \\w{7} \"The first page\" in .* it is live");

        try (var portal = Portal.serving(releases, folder.resolve("data"))) {
            write("content/faqs/b.md", "---\ntitle: How much?\n---\n\nA lot.\n");
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
    void a_hook_beside_a_publisher_builds_each_commit_once() throws Exception {
        installHook();
        var publisher = Program.start(
                "dev.groundwork.generator.Main",
                "publish",
                "--repository",
                folder.resolve("portal.git").toString(),
                "--releases",
                releases.toString(),
                "--templates",
                Portal.ROOT.resolve("templates").toString(),
                "--every",
                "1s");
        try {
            for (var i = 1; i <= 4; i++) {
                write("content/pages/a.md", "---\ntitle: Page %d\n---\n\nText.\n".formatted(i));
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

        assertThat(builds().builds().stream().filter(build -> build.result() == Result.LIVE))
                .extracting(BuildRecord::commit)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }
}

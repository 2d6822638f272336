package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.BuildsFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `docs/operating.md`, followed from its beginning to its end: every block that begins with "sh run". The machine is a
/// folder, of which `machine/systemctl` starts what the units say; everything else is real.
class OperatingTest {

    private static final Path GUIDE = Portal.ROOT.resolve("docs/operating.md");
    private static final Path PROGRAMS = Path.of("src/test/resources/machine");
    private static final Pattern BLOCK =
            Pattern.compile("^( *)```sh run\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("(?<![\\w.])/(?=(?:opt|var/lib|etc|srv)/)");

    @TempDir
    private Path machine = Path.of("");

    private int port;
    private String semantic = "off";

    @BeforeEach
    void a_machine_with_the_archive_and_a_repository() throws Exception {
        var archive = Distribution.archive();
        for (var folder : List.of("opt", "run", "bin", "var/lib", "etc/systemd/system")) {
            Files.createDirectories(machine.resolve(folder));
        }
        Files.copy(archive, machine.resolve(archive.getFileName()));
        for (var name : List.of("sudo", "install", "systemctl")) {
            program(name, name);
        }
        program("useradd", "accounts");
        program("chgrp", "accounts");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var pusher = Pusher.in(machine.resolve("srv/git"), machine);
        ran(Program.run(List.of(
                "cp",
                "-r",
                Portal.ROOT.resolve("content").toString(),
                pusher.workTree().toString())));
        pusher.commit("The sample content");
        pusher.push();
    }

    private void program(String name, String standIn) throws IOException {
        var file = Files.copy(PROGRAMS.resolve(standIn), machine.resolve("bin").resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        run("systemctl stop groundwork groundwork-publish");
    }

    /// On this machine, with its places and its port.
    private Program.Ended run(String commands) throws IOException, InterruptedException {
        var here = PLACE.matcher(commands).replaceAll(machine + "/").replace(":8080", ":" + port);
        return Program.run(
                List.of("env", "PATH=" + machine.resolve("bin") + ":" + System.getenv("PATH")),
                "MACHINE=" + machine,
                "GROUNDWORK_PORT=" + port,
                "GROUNDWORK_SEMANTIC=" + semantic,
                "JAVA_HOME=" + System.getProperty("java.home"),
                "bash",
                "-euo",
                "pipefail",
                "-c",
                "trap 'echo \"failed: $BASH_COMMAND\"' ERR; cd " + machine + "\n" + here);
    }

    private static String ran(Program.Ended ended) {
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return ended.output();
    }

    private static String commands(MatchResult block) {
        return block.group(2).replaceAll("(?m)^" + block.group(1), "");
    }

    private String ask() throws IOException {
        return Jsoup.connect("http://127.0.0.1:" + port + "/api/questions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "asked-before-all-that")
                .requestBody("{\"text\":\"Does it run on 110 V?\"}")
                .ignoreContentType(true)
                .method(Method.POST)
                .execute()
                .body();
    }

    private boolean isKept(String answer) throws Exception {
        var database = machine.resolve("var/lib/groundwork/data/groundwork.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var items = connection.createStatement().executeQuery("SELECT id FROM item")) {
            return items.next() && answer.contains("\"" + items.getString(1) + "\"");
        }
    }

    @Test
    @Timeout(300)
    void every_command_of_the_guide_does_what_it_says() throws Exception {
        follow("off");
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void every_command_of_the_guide_does_what_it_says_where_the_portal_is_searched_by_meaning() throws Exception {
        follow("on");
    }

    private void follow(String semantic) throws Exception {
        this.semantic = semantic;
        var answer = "";
        for (var block : BLOCK.matcher(Files.readString(GUIDE)).results().toList()) {
            var said = ran(run(commands(block)));
            if (block.group().contains("/health")) {
                assertThat(said).as(block.group()).contains("\"status\":\"ok\"");
                answer = answer.isEmpty() ? ask() : answer;
            }
        }
        var releases = machine.resolve("var/lib/groundwork/releases");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> new BuildsFile(releases)
                        .read()
                        .filter(builds -> builds.builds().getFirst().result() != Result.FAILED)
                        .isPresent());

        stop();
        assertThat(answer).contains("\"id\"");
        assertThat(isKept(answer)).isTrue();
        try (var backups = Files.list(machine.resolve("var/lib/groundwork/backups"))) {
            assertThat(backups)
                    .hasSize(3)
                    .allSatisfy(
                            backup -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                                    .isEqualTo("rw-------"));
        }
    }
}

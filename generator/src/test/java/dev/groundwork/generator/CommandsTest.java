package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.site;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new Commands(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    }

    private int run(String command, TestSite site, String... more) {
        var arguments = new java.util.ArrayList<>(List.of(
                command,
                "--content",
                site.folder().resolve("content").toString(),
                "--templates",
                site.folder().resolve("templates").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void a_build_tells_what_it_made_and_where(@TempDir Path releases) {
        assertThat(run("build", site("two-pages"), "--output", releases.toString()))
                .isZero();

        assertThat(out.toString())
                .matches("Built 2 pages in 0\\.0 s: %s/20261123T100000Z-[0-9a-f]{8}\\n".formatted(releases));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_check_keeps_nothing() throws IOException {
        var site = site("two-pages");

        assertThat(run("check", site)).isZero();

        assertThat(out.toString()).isEqualTo("Checked 2 pages in 0.0 s: all in order\n");
        try (var left = Files.list(site.folder())) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("content", "templates");
        }
    }

    @Test
    void a_check_finds_what_a_build_would() {
        assertThat(run("check", site("two-pages").change("content/search.md", "# S\n")))
                .isEqualTo(1);

        assertThat(err.toString()).contains("content/search.md:1: its address /search/ is the portal's own.");
    }

    @Test
    void folders_may_be_symbolic_links(@TempDir Path elsewhere) throws IOException {
        var site = site("two-pages");
        var content = Files.createSymbolicLink(
                elsewhere.resolve("content"), site.folder().resolve("content").toAbsolutePath());
        var templates = Files.createSymbolicLink(
                elsewhere.resolve("templates"),
                site.folder().resolve("templates").toAbsolutePath());

        assertThat(run("check", "--content", content.toString(), "--templates", templates.toString()))
                .as(err.toString())
                .isZero();

        site.change("content/bad.md", new byte[] {(byte) 0xff}).change("templates/service/ask.ftlh", "<#if>");
        assertThat(run("check", "--content", content.toString(), "--templates", templates.toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(content.resolve("bad.md") + ":1: ", templates.resolve("service/ask.ftlh") + ":1: ");
    }

    @Test
    void a_wrong_command_line_is_told_in_two_lines() {
        assertThat(run("build", "--contents", "x")).isEqualTo(2);

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString()).contains("--contents").doesNotContain("Exception");
    }

    @Test
    void a_folder_that_is_not_there_is_a_wrong_command_line() {
        assertThat(run("build", "--content", "nowhere")).isEqualTo(2);

        assertThat(err.toString()).startsWith("there is no folder nowhere. Name one with --content.");
    }

    @Test
    void an_instant_that_is_none_is_a_wrong_command_line() {
        assertThat(run("check", site("two-pages"), "--at", "tomorrow")).isEqualTo(2);

        assertThat(err.toString()).startsWith("--at tomorrow is no instant.");
    }

    @Test
    void what_the_machine_refuses_is_told_in_a_sentence(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(run("build", site("two-pages"), "--output", file.toString())).isEqualTo(3);

        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(file.toString()).doesNotContain("\tat ");
    }

    @Test
    void help_is_given() {
        assertThat(run("build", "--help")).isZero();

        assertThat(out.toString()).contains("--content", "--templates", "--output", "--at");
    }
}

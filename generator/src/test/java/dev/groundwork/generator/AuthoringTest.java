package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.PageType;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a marketer does in the first ten minutes: a repository, a page, a check.
class AuthoringTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Commands(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true)).run(arguments);
    }

    private Path repository() throws IOException, InterruptedException {
        var repository = Files.createDirectories(folder.resolve("ours"));
        git(repository, "init", "-q");
        git(repository, "config", "user.email", "ana@example.com");
        git(repository, "config", "user.name", "Ana: \"the\" Writer");
        assertThat(run("init", repository.toString())).as(err.toString()).isZero();
        return repository;
    }

    private static void git(Path repository, String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java.util.List.of("git", "-C", repository.toString()));
        command.addAll(java.util.List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private int check(Path content) {
        return run("check", "--content", content.toString(), "--templates", "../templates");
    }

    private Path made() {
        return Path.of(out.toString().strip());
    }

    @Test
    void a_new_repository_passes_at_once_and_without_a_warning() throws Exception {
        var repository = repository();

        assertThat(out.toString()).contains("--content " + repository, "README.md");
        assertThat(repository.resolve(".github/workflows/check.yml")).exists();
        assertThat(repository.resolve(".gitlab-ci.yml")).exists();
        assertThat(repository.resolve(".gitignore")).exists();
        assertThat(check(repository.resolve("content"))).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_new_repository_has_a_page_of_every_type_and_all_its_blanks_filled() throws Exception {
        var repository = repository();

        for (var type : PageType.values()) {
            assertThat(repository.resolve("content").resolve(type.folder())).isNotEmptyDirectory();
        }
        try (var files = Files.walk(repository)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/.git/"))
                    .toList()) {
                assertThat(file).content().doesNotContain("{{email", "{{today", "Halden");
            }
        }
    }

    @Test
    void every_command_works_on_a_repository_and_on_its_content() throws Exception {
        var repository = repository();
        var releases = folder.resolve("releases").toString();

        for (var named : new Path[] {repository, repository.resolve("content")}) {
            assertThat(check(named)).as(err.toString()).isZero();
            assertThat(run("build", "--content", named.toString(), "--templates", "../templates", "--output", releases))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(run("new", "page", "Ours", "--content", repository.toString()))
                .isZero();
        assertThat(made()).isEqualTo(repository.resolve("content/pages/ours.md"));
    }

    @ParameterizedTest
    @EnumSource
    void a_new_page_of_any_type_passes_but_for_the_fields_that_it_names_and_its_text(PageType type) throws Exception {
        var repository = repository();

        assertThat(run("new", type.id(), "How \"new\": a #title?", "--content", repository.toString()))
                .as(err.toString())
                .isZero();
        var page = made();

        assertThat(err.toString()).startsWith("Fill in benefit");
        assertThat(check(repository)).isEqualTo(1);
        assertThat(err.toString().lines().filter(line -> line.contains(".md:")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains(page.toString())
                        .containsAnyOf(
                                " is empty, and every " + type.id(), "nothing stands below", "the page says nothing"));
        var text = Files.readString(page);
        assertThat(text).contains("owner: ana@example.com", "reviewed: 2026-11-23");
        Files.writeString(
                page,
                text.replaceAll("(?m)^(benefit|based-on): .*$", "$1: Something true.")
                        .replaceAll("<!-- .* -->", "Something true."));
        assertThat(check(repository)).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_new_page_has_the_sections_that_the_policy_asks_for() throws Exception {
        var repository = repository();

        run("new", "battlecard", "Against them", "--content", repository.toString());

        assertThat(Files.readString(made()))
                .containsSubsequence(
                        "## Why we win\n\n<!-- ", "## Where they win\n\n<!-- ", "## Traps", "## What to say");
    }

    @Test
    void an_owner_whom_the_portal_does_not_know_is_left_open() throws Exception {
        var repository = repository();
        git(repository, "config", "user.email", "stranger@example.com");

        run("new", "faq", "Who?", "--content", repository.toString());

        assertThat(err.toString())
                .isEqualTo("Fill in benefit and owner, and write its text, before it passes ./portal check.\n");
        assertThat(Files.readString(made())).contains("\nowner:   # who answers for the page");
    }

    @Test
    void a_folder_without_a_policy_takes_new_pages_too() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# A\n");

        assertThat(run("new", "faq", "Was kostet das?", "--content", folder.toString()))
                .isZero();

        assertThat(made()).isEqualTo(folder.resolve("faqs/was-kostet-das.md"));
        assertThat(check(folder)).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how much does it cost?      | how-much-does-it-cost",
                "  What's new -- and why  | whats-new-and-why",
                "كم يكلف ذلك؟ | كم-يكلف-ذلك",
                "多少钱？ | 多少钱",
                "ราคาเท่าไหร่ | ราคาเท่าไหร่",
                "कीमत क्या है | कीमत-क्या-है",
                "🚀 Launch 🚀 | launch",
            })
    void a_file_is_named_by_its_title_in_every_script(String title, String name) throws IOException {
        Files.writeString(folder.resolve("a.md"), "# A\n");

        assertThat(run("new", "faq", title, "--content", folder.toString())).isZero();

        assertThat(made()).isEqualTo(folder.resolve("faqs/" + name + ".md"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "objektion | T | there is no page type 'objektion'. Did you mean 'objection'?",
                "video | T | there is no page type 'video'. Write one of faq, objection,",
                "faq | ??? | the title '???' has no letter and no digit to name a file by. Write some words.",
                "faq | Index | its address /faqs/ would be the portal's own. Choose another title.",
                "faq | How much salt | content/faqs/how-much-salt.md is there already. Edit it, or choose another title.",
                "faq | Salt | its address /faqs/salt/ is also one of OURS/content/faqs/moved.md. Choose another title.",
            })
    void a_page_that_cannot_be_is_refused_with_what_to_do(String type, String title, String said) throws Exception {
        var repository = repository();
        Files.writeString(
                repository.resolve("content/faqs/moved.md"),
                "---\ntitle: M\nredirect-from: [/faqs/salt/]\nbenefit: B\nowner: ana@example.com\nreviewed: 2026-11-01\n---\n");

        assertThat(run("new", type, title, "--content", repository.toString())).isEqualTo(1);

        assertThat(err.toString().replace(repository.toString(), "OURS")).contains(said);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_empty_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(run("init", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("is not empty: it has mine.txt. Name a folder that is empty");
        assertThat(folder.resolve("content")).doesNotExist();
    }
}

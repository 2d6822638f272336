package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What a check tells people, and what it tells GitHub.
class CheckTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(TestSite site, String format) {
        return new Commands(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true))
                .run(
                        "check",
                        "--format",
                        format,
                        "--content",
                        site.folder().resolve("content").toString(),
                        "--templates",
                        site.folder().resolve("templates").toString());
    }

    private static TestSite repository() throws IOException {
        var site = emptySite()
                .change("content/portal.yaml", "name: Halden\n")
                .change("content/faqs/50%, a:b.md", "---\ntitle: A\ncolour: 100%\n---\n\n![](i.svg)\n")
                .change("content/faqs/i.svg", "<svg/>");
        Files.createDirectories(site.folder().resolve(".git"));
        return site;
    }

    @Test
    void github_is_told_in_its_own_words_with_paths_from_the_repository() throws IOException {
        assertThat(check(repository(), "github")).isEqualTo(1);

        assertThat(out.toString().lines())
                .containsExactly(
                        "::error file=content/faqs/50%25%2C a%3Ab.md,line=3,title=wrong or missing value"
                                + "::unknown key 'colour'. Take it out or correct it.",
                        "::warning file=content/faqs/50%25%2C a%3Ab.md,line=6,title=image without words"
                                + "::the image i.svg says nothing to those who cannot see it. Write ![what it shows](i.svg);"
                                + " for mere decoration, <img src=\"i.svg\" alt=\"\">.");
        assertThat(err.toString()).isEqualTo("1 problem; nothing was published.\n");
    }

    @Test
    void a_percent_sign_in_a_message_survives() throws IOException {
        check(repository().change("content/faqs/b.md", "---\ntitle: B\ntype: 5%0A\n---\n"), "github");

        assertThat(out.toString()).contains("::type is '5%250A', which is no page type.");
    }

    @Test
    void a_fault_of_the_output_names_no_file_of_the_repository() throws IOException {
        var site = repository()
                .change("content/faqs/50%, a:b.md", "---\ntitle: A\n---\n")
                .change("templates/types/faq.ftlh", "<!DOCTYPE html>\n<p><a href=\"/x/\">x</a></p>\n");

        assertThat(check(site, "github")).isEqualTo(1);

        assertThat(out.toString())
                .startsWith("::error title=fault in the output::site/faqs/50-,-a:b/index.html:2: a link to /x/,");
    }

    @Test
    void a_folder_without_a_policy_says_the_first_of_each_kind_and_how_many() {
        var site = emptySite().change("content/a.md", "# A\n\n[one](x.md) and [two](y.md)\n");

        assertThat(check(site, "github")).isZero();

        assertThat(out.toString())
                .contains(
                        ",line=3,title=dead link::the link x.md leads to no page and no file. Correct it or take it out."
                                + " There are 2 dead links.")
                .contains("Checked 1 page");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void an_unknown_format_is_a_wrong_command_line() throws IOException {
        assertThat(check(repository(), "xml")).isEqualTo(2);

        assertThat(err.toString()).contains("--format", "text, github");
    }

    @Test
    void a_page_of_the_right_length_is_not_told_of() {
        var words = "word ".repeat(210);
        var site = emptySite().change("content/battlecards/a.md", "# A\n\n" + words + "\n");

        assertThat(site.build().warnings()).isEmpty();
        assertThat(site.change("content/battlecards/a.md", "# A\n\n" + words + "more\n")
                        .build()
                        .warnings())
                .containsExactly("1 page that takes too long to read in 1 file, first: content/battlecards/a.md:1:"
                        + " a battlecard is read in 60 seconds, and this one takes 61. Cut 1 word.");
    }
}

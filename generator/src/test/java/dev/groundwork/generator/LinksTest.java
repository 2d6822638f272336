package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    private static final String PORTAL = "name: Halden\nurl: https://portal.halden.example\n";

    private static TestSite linking(String markdown) {
        return emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/faqs/a.md", "---\ntitle: A\n---\n\n%s\n".formatted(markdown))
                .change("content/faqs/The Other.md", "---\ntitle: B\nredirect-from: [/old/]\n---\n\n## Part\n")
                .change("content/guide/index.md", "---\ntitle: Guide\n---\n\n## Top\n");
    }

    @ParameterizedTest
    @CsvSource({
        "The%20Other.md, /faqs/the-other/",
        "<The Other.md>, /faqs/the-other/",
        "./The%20Other.md#part, /faqs/the-other/#part",
        "The%20Other.md#Part, /faqs/the-other/#part",
        "../faqs/The%20Other.md, /faqs/the-other/",
        "/faqs/The%20Other.md, /faqs/the-other/",
        "/faqs/the-other/, /faqs/the-other/",
        "../guide/index.md, /guide/",
        "../guide/, /guide/",
        "/old/, /faqs/the-other/",
        "/faqs/, /faqs/",
        "/ask?text=why, /ask?text=why",
        "https://portal.halden.example/guide/, /guide/",
        "HTTP://Portal.Halden.Example/guide/, /guide/",
        "//portal.halden.example/guide/#top, /guide/#top",
        "https://portal.halden.example, /",
        "https://portal.halden.example.org/guide/, https://portal.halden.example.org/guide/",
        "https://example.com/x, https://example.com/x",
        "mailto:ines@example.com, mailto:ines@example.com",
    })
    void a_link_leads_to_a_clean_address(String written, String address) {
        var built = linking("[words](%s)".formatted(written)).build();

        assertThat(built.main("/faqs/a/").select("a:containsOwn(words)").attr("href"))
                .isEqualTo(address);
        assertThat(built.warnings()).isEmpty();
    }

    @Test
    void a_file_is_released_when_a_page_uses_it_and_only_then() {
        var built = linking("[sheet](data%20sheet.pdf) ![chart](../img/chart.svg)")
                .change("content/faqs/data sheet.pdf", "pdf")
                .change("content/faqs/unused.pdf", "pdf")
                .change("content/img/chart.svg", "<svg viewBox=\"0 0 40 20\"/>")
                .build();

        var main = built.main("/faqs/a/");
        assertThat(main.select("a:containsOwn(sheet)").attr("href")).isEqualTo("/faqs/data%20sheet.pdf");
        assertThat(main.select("img").attr("width")).isEqualTo("40");
        assertThat(built.has("site/faqs/data sheet.pdf")).isTrue();
        assertThat(built.has("site/img/chart.svg")).isTrue();
        assertThat(built.files()).noneMatch(file -> file.contains("unused"));
    }

    @Test
    void a_file_where_the_service_answers_gets_another_address() {
        var built = linking("[sheet](../assets/sheet.pdf)")
                .change("content/assets/sheet.pdf", "pdf")
                .build();

        assertThat(built.has("site/files/assets/sheet.pdf")).isTrue();
    }

    @Test
    void a_file_that_a_browser_would_run_is_never_released() {
        assertThat(linking("[demo](demo.html)")
                        .change("content/faqs/demo.html", "<script></script>")
                        .problems())
                .containsExactly("content/faqs/a.md:5: the link demo.html names a file that a browser would run,"
                        + " which is never released. Correct it or take it out.");
    }

    @Test
    void an_image_of_another_host_is_reported_and_becomes_a_link() {
        var built = linking("![chart](https://example.com/chart.png)").build();

        assertThat(built.main("/faqs/a/").select("img")).isEmpty();
        assertThat(built.main("/faqs/a/").select("a:containsOwn(chart)").attr("href"))
                .isEqualTo("https://example.com/chart.png");
        assertThat(built.warnings()).singleElement().asString().startsWith("content/faqs/a.md:5: the image https://");
    }

    @Test
    void a_link_to_what_is_not_released_yet_is_plain_text_and_a_warning() {
        var built = linking("See [the launch](launch.md).")
                .change("content/faqs/launch.md", "---\ntitle: Secret\npublish-from: 2027-01-01\n---\n")
                .build();

        assertThat(built.main("/faqs/a/").text()).contains("See the launch.");
        assertThat(built.text("site/faqs/a/index.html")).doesNotContain("faqs/launch");
        assertThat(built.warnings())
                .containsExactly("content/faqs/a.md:5: the link launch.md leads to what is not released now."
                        + " It is shown as plain text; the page has no owner to tell.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/launches/", "/launches/list-2/", "/faqs/list-2/", "/products/", "/products/aurora/"})
    void a_list_that_is_empty_at_the_moment_is_no_error(String list) {
        var built = linking("See [the list](%s).".formatted(list))
                .change("content/portal.yaml", PORTAL + "vocabularies:\n  products:\n    aurora: Aurora\n")
                .build();

        assertThat(built.main("/faqs/a/").text()).contains("See the list.");
        assertThat(built.warnings())
                .containsExactly("content/faqs/a.md:5: the link %s leads to what is not released now.".formatted(list)
                        + " It is shown as plain text; the page has no owner to tell.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish-from: 2027-01-01", "publish-until: 2026-11-22", "draft: true"})
    void the_owner_of_the_linking_page_is_told_of_a_link_that_leads_nowhere_now(String schedule) {
        var built = TestSite.emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/a.md", "---\ntitle: A\nowner: ines@example.com\n---\n\nSee [it](b.md#part).\n")
                .change(
                        "content/b.md",
                        "---\ntitle: Leaktitle\nbenefit: Leakbenefit\nowner: leak@example.com\n%s\n---\n\n## Part\n"
                                .formatted(schedule))
                .build();

        assertThat(built.main("/a/").text()).contains("See it.");
        assertThat(built.warnings())
                .containsExactly("content/a.md:6: the link b.md#part leads to what is not released now."
                        + " It is shown as plain text; tell ines@example.com, who owns the page.");
    }

    @Test
    void the_owner_is_told_of_a_tag_that_nobody_may_see_yet() {
        var built = TestSite.emptySite()
                .change(
                        "content/portal.yaml",
                        PORTAL
                                + "vocabularies:\n  products:\n    leak: { name: Leakname, aliases: [Leakalias], publish-from: 2027-01-01 }\n")
                .change("content/a.md", "---\ntitle: A\nowner: ines@example.com\nproducts: [leak]\n---\n")
                .change("content/b.md", "---\ntitle: B\ndraft: true\nproducts: [leak]\n---\n")
                .build();

        assertThat(built.released("/a/").products()).isEmpty();
        assertThat(built.warnings())
                .containsExactly("content/a.md:4: products has 'leak', which is not released now."
                        + " It is left out; tell ines@example.com, who owns the page.");
    }

    @Test
    void the_words_of_a_dead_link_stay_even_where_they_are_an_address() {
        var built = TestSite.emptySite()
                .change("content/a.md", "# A\n\nSee [x/y.md](x/y.md).\n")
                .build();

        assertThat(built.main("/a/").text()).contains("See x/y.md.");
    }

    @Test
    void a_page_to_come_is_checked_so_that_its_day_brings_no_surprise() {
        assertThat(linking("Text.")
                        .change(
                                "content/faqs/launch.md",
                                "---\ntitle: Secret\npublish-from: 2027-01-01\n---\n\n[x](gone.md)\n")
                        .problems())
                .containsExactly("content/faqs/launch.md:6: the link gone.md leads to no page and no file."
                        + " Correct it or take it out.");
    }
}

package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.release.PageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder without `portal.yaml`: any folder of Markdown becomes a portal.
class LenientTest {

    @Test
    void a_title_comes_from_the_front_matter_else_the_first_heading_else_the_files_name() {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: From above\n---\n\n# From below\n")
                .change("content/b.md", "Text.\n\n## From *below*\n")
                .change("content/how-to_pay.md", "Text.\n")
                .build();

        assertThat(built.released("/a/").title()).isEqualTo("From above");
        assertThat(built.released("/b/").title()).isEqualTo("From below");
        assertThat(built.released("/how-to_pay/").title()).isEqualTo("How to pay");
    }

    @Test
    void a_title_has_the_words_of_its_heading_and_nothing_of_its_links() {
        var built = emptySite()
                .change("content/a.md", "# All *of* [the `new`](b.md \"t\") one\nText.\n")
                .change("content/b.md", "---\ntitle: B\ndraft: true\n---\n")
                .build();

        assertThat(built.released("/a/").title()).isEqualTo("All of the new one");
        assertThat(built.main("/a/").select("h1, h2.all-of-the-new-one")).hasSize(1);
        assertThat(built.main("/a/").select("#all-of-the-new-one")).isEmpty();
    }

    @Test
    void a_type_comes_from_the_nearest_folder_that_is_one() {
        var built = emptySite()
                .change("content/sales/FAQs/europe/a.md", "# A\n")
                .change("content/b.md", "# B\n")
                .build();

        assertThat(built.released("/sales/faqs/europe/a/").type()).isEqualTo(PageType.FAQ);
        assertThat(built.released("/b/").type()).isEqualTo(PageType.PAGE);
    }

    @Test
    void front_matter_that_cannot_be_read_is_a_warning() {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: a: b\n---\n\n# From below\n")
                .build();

        assertThat(built.released("/a/").title()).isEqualTo("From below");
        assertThat(built.warnings())
                .containsExactly("1 front matter that cannot be read in 1 file, first: content/a.md:2: bad YAML:"
                        + " a second ': ' in a line. Put the value in quotes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: a: b\ndraft: true\n---\n\nLeak.\n",
                "---\ntitle: A\npublish-from: 2027-01-01\n\nLeak.\n",
                "---\ntitle: a: b\n'publish-until' : 2020-01-01\n---\n\nLeak.\n",
            })
    void a_page_whose_front_matter_cannot_be_read_is_held_back_where_it_speaks_of_time(String text) {
        var built = emptySite()
                .change("content/a.md", text)
                .change("content/b.md", "# B\n")
                .build();

        assertThat(built.addresses()).containsExactly("/b/");
        assertThat(built.warnings())
                .anyMatch(warning -> warning.startsWith("1 page held back in 1 file, first: content/a.md:1: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n \n", "\uFEFF\n", "\n\uFEFF", "\uFEFF"})
    void what_is_blank_before_the_front_matter_is_nothing(String before) {
        var built = emptySite()
                .change("content/a.md", before + "---\ntitle: A\ndraft: true\n---\n\nLeak.\n")
                .change("content/b.md", before + "---\ntitle: B\n---\n\nText.\n")
                .build();

        assertThat(built.addresses()).containsExactly("/b/");
        assertThat(built.released("/b/").title()).isEqualTo("B");
    }

    @Test
    void an_extension_in_capitals_is_one_too() {
        var built = emptySite()
                .change("content/README.MD", "# Read\n\n[b](B.Md)\n")
                .change("content/B.Md", "# B\n")
                .build();

        assertThat(built.addresses()).containsExactly("/b/", "/readme/");
        assertThat(built.main("/readme/").select("a:containsOwn(b)").attr("href"))
                .isEqualTo("/b/");
    }

    @Test
    void keys_of_other_systems_stop_nothing() {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: A\nms.author: x\nlayout: post\nproducts: [Some Thing]\n---\n")
                .build();

        assertThat(built.warnings()).isEmpty();
        assertThat(built.released("/a/").products()).isEmpty();
    }

    @Test
    void what_leads_nowhere_is_summed_up_and_shown_as_words() {
        var built = emptySite()
                .change("content/a.md", "# A\n\n[one](x.md), [two](y.md) and ![three](z.png)\n")
                .change("content/b.md", "# B\n\n[four](a.md#gone)\n")
                .build();

        assertThat(built.main("/a/").text()).contains("one, two and three");
        assertThat(built.main("/b/").select("a:contains(four)").attr("href")).isEqualTo("/a/");
        assertThat(built.warnings())
                .containsExactly(
                        "3 dead links in 2 files, first: content/a.md:3: the link x.md leads to no page and no file."
                                + " Correct it or take it out.",
                        "1 missing image in 1 file, first: content/a.md:3: there is no image z.png."
                                + " Put the file there or correct its name.");
    }

    @Test
    void tags_become_lists_without_a_vocabulary() {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: A\nproducts: [aurora-200]\n---\n")
                .build();

        assertThat(built.release().vocabularies().products()).extracting("id").containsExactly("aurora-200");
        assertThat(built.main("/products/aurora-200/").text()).contains("A");
    }

    @Test
    void the_portal_has_the_folders_name() {
        assertThat(emptySite()
                        .change("content/a.md", "# A\n")
                        .build()
                        .release()
                        .site()
                        .name())
                .isEqualTo("content");
    }

    @Test
    void dates_of_other_systems_make_the_news() {
        var built = emptySite()
                .change("content/a.md", "---\ntitle: Older\nms.date: 06/13/2024\n---\n")
                .change("content/b.md", "---\ntitle: Newer\ndate: 2025-01-02T10:00:00Z\n---\n")
                .build();

        assertThat(built.main("/new/").select("a[href^=/]").eachAttr("href")).containsSubsequence("/b/", "/a/");
    }
}

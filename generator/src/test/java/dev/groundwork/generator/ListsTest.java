package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListsTest {

    private static final String PORTAL = """
            name: Halden
            url: https://portal.halden.example
            vocabularies:
              products: { aurora-200: Aurora 200, nimbus: Nimbus }
              competitors: { kestrel: Kestrel }
            """;

    private static TestSite company() {
        return emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/faqs/z.md", "---\ntitle: Alpha\nproducts: [aurora-200]\nreviewed: 2026-10-01\n---\n")
                .change("content/faqs/a.md", "---\ntitle: Omega\nproducts: [aurora-200]\nreviewed: 2026-11-01\n---\n")
                .change("content/battlecards/k.md", "---\ntitle: Kestrel\ncompetitors: [kestrel]\n---\n");
    }

    @Test
    void there_is_a_list_for_each_type_that_has_pages() {
        var built = company().build();

        assertThat(built.main("/faqs/").select("a[href^=/faqs/]").eachAttr("href"))
                .containsSubsequence("/faqs/z/", "/faqs/a/");
        assertThat(built.main("/battlecards/").select("a[href=/battlecards/k/]"))
                .isNotEmpty();
        assertThat(built.has("site/stories/index.html")).isFalse();
    }

    @Test
    void there_is_a_list_for_each_product_and_competitor_that_a_page_speaks_of() {
        var built = company().build();

        assertThat(built.main("/products/aurora-200/").select("a[href^=/faqs/]").eachAttr("href"))
                .contains("/faqs/z/", "/faqs/a/");
        assertThat(built.main("/competitors/kestrel/").select("a[href=/battlecards/k/]"))
                .isNotEmpty();
        assertThat(built.has("site/products/nimbus/index.html")).isFalse();
    }

    @Test
    void a_page_at_the_address_of_a_list_takes_its_place_and_shows_what_is_about_it() {
        var built = company()
                .change(
                        "content/products/aurora-200.md",
                        "---\ntitle: The Aurora 200 itself\nproducts: [aurora-200]\n---\n")
                .build();

        assertThat(built.main("/products/aurora-200/").text()).contains("The Aurora 200 itself", "Alpha", "Omega");
    }

    @Test
    void what_is_new_comes_first() {
        assertThat(company().build().main("/new/").select("a[href^=/faqs/]").eachAttr("href"))
                .containsSubsequence("/faqs/a/", "/faqs/z/");
    }

    @Test
    void where_no_page_has_a_date_what_is_new_is_not_empty() {
        var built = emptySite().change("content/a.md", "# A\n").build();

        assertThat(built.main("/new/").select("a[href=/a/]")).isNotEmpty();
    }

    @Test
    void a_list_by_type_is_cut_where_a_type_ends() {
        var site = emptySite();
        for (var i = 0; i < 60; i++) {
            var header = "---\ntitle: %02d\nproducts: [x]\n---\n".formatted(i);
            site.change("content/faqs/%d.md".formatted(i), header).change("content/stories/%d.md".formatted(i), header);
        }
        var built = site.build();

        assertThat(built.main("/products/x/").select("section.group")).hasSize(2);
        assertThat(built.main("/products/x/list-2/").select("section.group")).hasSize(1);
    }

    @Test
    void a_long_list_has_sheets_of_a_hundred() {
        var site = emptySite();
        for (var i = 0; i < 201; i++) {
            site.change("content/faqs/f%03d.md".formatted(i), "# F%03d\n".formatted(i));
        }

        var built = site.build();

        assertThat(built.main("/faqs/").select("a[href^=/faqs/f]").eachAttr("href").stream()
                        .distinct())
                .hasSize(100);
        assertThat(built.main("/faqs/list-3/").select("a[href^=/faqs/f]").eachAttr("href").stream()
                        .distinct())
                .containsExactly("/faqs/f200/");
        assertThat(built.main("/faqs/list-2/").select("a[href=/faqs/], a[href=/faqs/list-3/]"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void the_sitemap_names_every_page_by_its_whole_address() {
        assertThat(company().build().text("site/sitemap.xml"))
                .contains(
                        "https://portal.halden.example/faqs/z/", "https://portal.halden.example/products/aurora-200/");
    }

    @Test
    void there_is_no_sitemap_where_the_portal_does_not_know_its_address() {
        assertThat(emptySite().change("content/a.md", "# A\n").build().has("site/sitemap.xml"))
                .isFalse();
    }

    @Test
    void related_pages_share_tags() {
        assertThat(company().build().page("/faqs/a/").select("a[href=/faqs/z/]"))
                .isNotEmpty();
    }
}

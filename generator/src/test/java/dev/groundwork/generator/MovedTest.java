package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A page that has moved is found at its former addresses on any host, also one that knows no redirects.
class MovedTest {

    private static BuiltSite built() {
        return emptySite()
                .change("content/portal.yaml", "name: Halden\nurl: https://portal.example.com\n")
                .change(
                        "content/faqs/Größe.md",
                        "---\ntitle: Size\nredirect-from: [/old/, faqs/Old Name.md, 'https%3A']\n---\n\nText.\n")
                .change("content/faqs/a.md", "---\ntitle: A\n---\n\nSee [it](/old/).\n")
                .build();
    }

    @Test
    void a_small_page_at_the_former_address_leads_on() {
        var page = built().page("/old/");

        assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=/faqs/gr%C3%B6%C3%9Fe/");
        assertThat(page.select("main a").attr("href")).isEqualTo("/faqs/gr%C3%B6%C3%9Fe/");
        assertThat(page.select("main a").text()).isEqualTo("Size");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://portal.example.com/faqs/gr%C3%B6%C3%9Fe/");
        assertThat(page.select("script, form")).isEmpty();
    }

    @Test
    void an_address_written_as_the_file_once_was_is_one_too() {
        assertThat(built().has("site/faqs/old-name/index.html")).isTrue();
    }

    @Test
    void it_is_in_no_list_no_sitemap_no_feed_and_no_index() throws java.io.IOException {
        var built = built();

        assertThat(built.text("site/sitemap.xml")).doesNotContain("/old").contains("/faqs/gr%C3%B6%C3%9Fe/");
        assertThat(built.text("site/feed.xml")).doesNotContain("/old");
        assertThat(built.addresses()).containsExactly("/faqs/a/", "/faqs/größe/");
        assertThat(Hunt.through(built.path()).find("/old")).noneMatch(place -> place.matches("(stored|term|doc) .*"));
    }

    @Test
    void links_to_it_lead_to_where_the_page_is() {
        assertThat(built().main("/faqs/a/").select("a:containsOwn(it)").attr("href"))
                .isEqualTo("/faqs/größe/");
    }
}

package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"product", "objection", "battlecard", "page"})
    void no_heading_takes_an_id_that_a_template_needs(String type) {
        var built = emptySite()
                .change(
                        "content/products/aurora.md",
                        "---\ntitle: Aurora\ntype: %s\nproducts: [aurora]\n---\n\n".formatted(type)
                                + "## Facts\n\n## Worth it\n\n## Main\n\n## Q\n\n## Heard it\n\n## About faq\n\n## Gw main\n")
                .change("content/faqs/b.md", "---\ntitle: B\nproducts: [aurora]\n---\n")
                .build();

        var page = built.page("/products/aurora/");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("h2#facts, h2#worth-it, h2#main, h2#q, h2#heard-it, h2#about-faq"))
                .hasSize(6);
    }

    @Test
    void a_heading_keeps_its_links_images_and_anchors() {
        var built = emptySite()
                .change(
                        "content/a.md",
                        "# A\n\n[x](#setup) [y](#b)\n\n## <a name=\"setup\">Install</a> [it](b.md) ![i](i.png)\n\nText.\n")
                .change("content/b.md", "# B\n\n[x](a.md#setup)\n")
                .change("content/i.png", "png")
                .build();

        var heading = built.main("/a/").select("h2:contains(Install)");
        assertThat(heading.select("a#setup")).hasSize(1);
        assertThat(heading.select("a[href=/b/]").text()).isEqualTo("it");
        assertThat(heading.select("img[src=/i.png]")).hasSize(1);
        assertThat(built.main("/b/").select("a:containsOwn(x)").attr("href")).isEqualTo("/a/#setup");
    }

    @Test
    void a_part_may_be_named_as_browsers_write_it() {
        var built = emptySite()
                .change("content/a.md", "# A\n\n[x](#%C3%BCbersicht)\n\n## Übersicht\n\nText.\n")
                .build();

        assertThat(built.main("/a/").select("a:containsOwn(x)").attr("href")).isEqualTo("#übersicht");
        assertThat(built.warnings()).isEmpty();
    }

    @Test
    void every_heading_has_an_id() {
        var built = emptySite()
                .change("content/a.md", "# A\n\n## Same\n\n<h2>Same</h2>\n\n<h2>!</h2>\n\n<h3 id=\"same\">More</h3>\n")
                .build();

        assertThat(built.main("/a/").select("h2, h3").eachAttr("id"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(built.main("/a/").select("h2:containsOwn(Same)").eachAttr("id"))
                .containsExactly("same", "same-1");
    }

    @Test
    void a_template_that_gives_an_id_twice_is_told() {
        assertThat(emptySite()
                        .change("content/a.md", "# A\n")
                        .change(
                                "templates/types/page.ftlh",
                                "<!DOCTYPE html>\n<p id=\"x\">${page.title}</p>\n<p id=\"x\"></p>\n")
                        .problems())
                .containsExactly(
                        "site/a/index.html:2: the id 'x' is given twice." + " Correct the template that wrote it.");
    }
}

package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What looks like a fault of a template is one only where no author wrote it.
class OutputTest {

    private static final String BRACES = """
            ---
            title: Braces
            benefit: Fills in ${name} for you.
            products: [x]
            ---

            Write ${name} in the text.
            """;

    @Test
    void an_author_may_write_braces_anywhere() {
        var built = emptySite()
                .change("content/a.md", BRACES)
                .change("content/b.md", "---\ntitle: B ${name}\nproducts: [x]\n---\n")
                .build();

        assertThat(built.main("/a/").text()).contains("Fills in ${name} for you.");
        assertThat(built.main("/products/x/").text()).contains("B ${name}");
    }

    @Test
    void a_page_that_has_braces_excuses_no_other() {
        assertThat(emptySite()
                        .change("content/faqs/a.md", BRACES.replace("products: [x]\n", ""))
                        .change("content/b.md", "---\ntitle: B\n---\n")
                        .change(
                                "templates/types/page.ftlh",
                                "<!DOCTYPE html>\n<p>${page.title}</p>\n<p><#noparse>${page.titel}</#noparse></p>\n")
                        .problems())
                .containsExactly("site/b/index.html:3: '${' was left in the page. Correct the template that wrote it.");
    }
}

package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SynonymsInBuildTest {

    private static final String PORTAL = "name: Halden\ntime-zone: UTC\n";
    private static final String SYNONYMS = "content/synonyms.txt";
    private static final String IN_RELEASE = "index/synonyms.txt";

    private static TestSite site() {
        return TestSite.emptySite()
                .change("content/portal.yaml", PORTAL)
                .change("content/faqs/price.md", "---\ntitle: Price\n---\n\nThe quote is valid for a month.\n");
    }

    @Test
    void a_release_carries_what_its_pages_can_answer() throws IOException {
        var built = site().change(SYNONYMS, "# Ours\nquote, offer  # and more\nROI => payback\n")
                .build();

        assertThat(Files.readString(built.path().resolve(IN_RELEASE))).isEqualTo("quote, offer => quote\n");
    }

    @Test
    void a_change_of_synonyms_alone_makes_a_release() throws IOException {
        var site = site();
        var before = site.build();

        var with = site.change(SYNONYMS, "quote, offer\n").build();
        var same = site.build();
        var without = site.remove(SYNONYMS).build();

        assertThat(with.path()).isNotEqualTo(before.path()).isEqualTo(same.path());
        assertThat(without.path()).isNotEqualTo(with.path());
        assertThat(without.path().resolve(IN_RELEASE)).doesNotExist();
    }

    @Test
    void a_golden_question_may_rest_on_them() {
        site().change(SYNONYMS, "quote, offer\n")
                .change("content/golden-questions.yaml", "- question: an offer\n  page: faqs/price.md\n")
                .build();
    }

    @Test
    void what_is_under_embargo_is_in_no_synonym_until_its_day() throws IOException {
        var site = site().change("content/portal.yaml", PORTAL + """
                        vocabularies:
                          products:
                            lumen: { name: Lumen 9, aliases: [Glimmer], publish-from: 2026-12-01 }
                        """)
                .change(
                        "content/products/lumen.md",
                        "---\ntitle: Lumen 9\nproducts: [lumen]\naliases: [Beacon]\npublish-from: 2026-12-01\n---\n\nBright.\n")
                .change(SYNONYMS, """
                        quote, offer, the glimmer offer
                        beacon, lighthouse
                        the bright one => Lumen 9
                        """);

        var before = Files.readString(site.build().path().resolve(IN_RELEASE));
        var warnings = site.outcome().warnings();
        var after =
                Files.readString(site.at("2026-12-02T00:00:00Z").build().path().resolve(IN_RELEASE));

        assertThat(before).isEqualTo("quote, offer => quote\n");
        assertThat(warnings).isEmpty();
        assertThat(after).contains("the glimmer offer", "beacon", "Lumen 9");
    }
}

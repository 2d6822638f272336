package dev.groundwork.generator;

import static dev.groundwork.generator.TestSite.emptySite;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser searches by itself while the service does not answer.
class TitlesFileTest {

    private static final String FILE = "site/search/titles.json";

    private static final String PAGE = """
            ---
            title: How long does a seal last?
            type: faq
            benefit: A figure per liquid.
            asked-as: [when do seals break]
            ---

            Some years.

            ## In water

            ### Below 4 °C

            ## In water

            More.
            """;

    private static TestSite site() {
        return emptySite().change("content/faqs/seals.md", PAGE).change("content/a.md", "# Another\n\nText.\n");
    }

    private static JsonNode titles(BuiltSite built) {
        return new JsonMapper().readTree(built.text(FILE));
    }

    @Test
    void it_holds_title_headings_benefit_and_the_words_of_reps_and_nothing_of_the_text() {
        var built = site().build();

        assertThat(titles(built).get("pages").toString()).isEqualTo("""
                [{"url":"/a/","title":"Another","type":"page"},\
                {"url":"/faqs/seals/","title":"How long does a seal last?","type":"faq",\
                "benefit":"A figure per liquid.","headings":["In water","Below 4 °C"],\
                "askedAs":["when do seals break"]}]""");
        assertThat(titles(built).at("/types/faq").asString()).isEqualTo("FAQ");
    }

    @Test
    void what_may_not_be_seen_yet_is_not_in_it() {
        var built = site().change("content/b.md", "---\ntitle: Secret\npublish-from: 2026-12-01\n---\n\n## Hidden\n")
                .change("content/c.md", "---\ntitle: Secret\ndraft: true\n---\n")
                .change("content/d.md", "---\ntitle: Secret\npublish-until: 2026-11-22\n---\n")
                .build();

        assertThat(built.text(FILE)).doesNotContain("Secret", "Hidden");
        assertThat(titles(built).get("pages").size()).isEqualTo(2);
    }

    @Test
    void it_is_the_same_after_a_small_change_as_from_nothing() throws IOException {
        var site = site();
        site.build();

        var changed = site.change("content/a.md", "# Another\n\n## New\n").build();

        assertThat(changed.text(FILE)).contains("New");
        assertThat(Files.readAllBytes(changed.path().resolve(FILE)))
                .isEqualTo(Files.readAllBytes(site().change("content/a.md", "# Another\n\n## New\n")
                        .build()
                        .path()
                        .resolve(FILE)));
    }

    @Test
    void a_change_of_text_alone_takes_it_over() throws IOException {
        var site = site();
        var before = site.build();

        var after = site.change("content/a.md", "# Another\n\nOther text.\n").build();

        assertThat(Files.getAttribute(after.path().resolve(FILE), "unix:ino"))
                .isEqualTo(Files.getAttribute(before.path().resolve(FILE), "unix:ino"));
    }

    @Test
    void scripts_that_are_named_by_their_address_are_found_under_their_fingerprint() {
        var built = site().change("templates/assets/a.js", "new URL(\"./b.js\", import.meta.url);")
                .change("templates/assets/b.js", "1;")
                .build();

        var name = built.files().stream()
                .filter(path -> path.matches("site/assets/a-\\w+\\.js"))
                .findFirst()
                .orElseThrow();
        assertThat(built.text(name)).matches("new URL\\(\"/assets/b-\\w{8}\\.js\", import\\.meta\\.url\\);");
    }
}

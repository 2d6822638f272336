package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NarrowingTest {

    @TempDir
    Path folder;

    private Searched index;

    @BeforeEach
    void pages() throws IOException {
        index = Searched.over(
                folder,
                page("/a/", "Price one").product("aurora").competitor("kestrel"),
                page("/b/", "Price two").type("objection").product("aurora").product("borealis"),
                page("/c/", "Price three").type("objection").product("corona"),
                page("/d/", "Lid").product("aurora"));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void values_are_counted_over_all_that_match_most_first() throws IOException {
        var facets = index.ask("price").facets();

        assertThat(facets.get(Facet.TYPE)).containsExactly(Map.entry("objection", 2), Map.entry("faq", 1));
        assertThat(facets.get(Facet.PRODUCT))
                .containsExactly(Map.entry("aurora", 2), Map.entry("borealis", 1), Map.entry("corona", 1));
        assertThat(facets.get(Facet.STAGE)).isEmpty();
    }

    @Test
    void within_a_facet_any_value_may_match_and_between_facets_all_must() throws IOException {
        assertThat(found(Map.of(Facet.PRODUCT, List.of("aurora", "corona"))))
                .containsExactlyInAnyOrder("/a/", "/b/", "/c/");
        assertThat(found(Map.of(Facet.PRODUCT, List.of("aurora", "corona"), Facet.TYPE, List.of("objection"))))
                .containsExactlyInAnyOrder("/b/", "/c/");
    }

    @Test
    void a_facet_shows_what_could_be_chosen_instead() throws IOException {
        var results = index.ask("price", Map.of(Facet.PRODUCT, List.of("corona")));

        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facets().get(Facet.PRODUCT)).containsKeys("aurora", "borealis", "corona");
        assertThat(results.facets().get(Facet.TYPE)).containsExactly(Map.entry("objection", 1));
    }

    @Test
    void a_blank_question_with_a_filter_lists_its_pages_by_title() throws IOException {
        var results = index.ask("", Map.of(Facet.PRODUCT, List.of("aurora")));

        assertThat(Searched.addresses(results)).containsExactly("/d/", "/a/", "/b/");
    }

    @Test
    void an_empty_filter_and_an_unknown_value_are_no_errors() throws IOException {
        assertThat(found(Map.of(Facet.TYPE, List.of()))).hasSize(3);
        assertThat(found(Map.of(Facet.TYPE, List.of("no such type")))).isEmpty();
    }

    private List<String> found(Map<Facet, List<String>> filters) throws IOException {
        return Searched.addresses(index.ask("price", filters));
    }
}

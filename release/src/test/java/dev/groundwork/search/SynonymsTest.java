package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymsTest {

    private static final Synonyms SYNONYMS = new Synonyms(List.of(
            new Synonyms.Rule(List.of("quote", "offer", "proposal"), List.of("quote", "offer", "proposal")),
            new Synonyms.Rule(List.of("ROI"), List.of("return on investment")),
            new Synonyms.Rule(List.of("head of lab"), List.of("lab manager"))));

    @TempDir
    Path folder;

    private Searched over(TestPage... pages) throws IOException {
        Searched.over(folder, pages).close();
        Files.writeString(folder.resolve(Synonyms.FILE), SYNONYMS.text());
        return Searched.in(folder);
    }

    @Test
    void a_word_that_no_page_says_finds_what_means_the_same() throws IOException {
        try (var index = over(
                page("/quote/", "Papers").says("The quote is valid for a month."),
                page("/price/", "Price").says("It costs more."))) {

            var results = index.ask("how long is a proposal valid");

            assertThat(Searched.addresses(results)).containsExactly("/quote/");
            assertThat(results.corrected()).isNull();
        }
    }

    @Test
    void the_word_itself_still_wins() throws IOException {
        try (var index = over(
                page("/a-quote/", "Papers").says("The quote is valid for a month."),
                page("/b-offer/", "Papers").says("The offer is valid for a month."),
                page("/c-proposal/", "Papers").says("The proposal is valid for a month."),
                page("/d-quote/", "Papers").says("The quote of the month."))) {

            assertThat(index.addresses("offer")).hasSize(4).startsWith("/b-offer/");
            assertThat(index.addresses("proposal")).hasSize(4).startsWith("/c-proposal/");
        }
    }

    @Test
    void an_abbreviation_finds_what_it_stands_for_and_not_the_other_way_round() throws IOException {
        try (var index = over(
                page("/long/", "Money").says("The return on an investment comes late."),
                page("/part/", "Box").says("Return the box."),
                page("/short/", "Sheet").says("It has the ROI on it."))) {

            assertThat(index.addresses("roi")).containsExactly("/short/", "/long/");
            assertThat(index.addresses("return on investment")).doesNotContain("/short/");
        }
    }

    @Test
    void several_words_that_are_typed_stand_for_others_together_only() throws IOException {
        try (var index = over(
                page("/manager/", "Lab manager").says("She decides."),
                page("/lid/", "Lid").says("The head of a screw."))) {

            assertThat(index.addresses("head of lab")).startsWith("/manager/");
            assertThat(index.addresses("heads of labs")).startsWith("/manager/");
            assertThat(index.addresses("head")).containsExactly("/lid/");
        }
    }

    @Test
    void what_matched_is_marked_only_where_all_of_it_stands() throws IOException {
        try (var index = over(page("/a/", "Money")
                .says("Return the box. The return on investment comes late.")
                .says("A quote."))) {

            assertThat(Searched.marked(index.ask("ROI late").hits().getFirst().snippet()))
                    .isEqualTo("The [return] on [investment] comes [late].");
            assertThat(Searched.marked(index.ask("proposal").hits().getFirst().snippet()))
                    .contains("[quote]");
        }
    }

    @Test
    void a_synonym_is_never_corrected_into_a_word_of_the_pages() throws IOException {
        try (var index = over(page("/a/", "Papers").says("The quote is from the office. A propose, an officer."))) {

            assertThat(index.ask("offer").corrected()).isNull();
        }
    }

    @Test
    void what_is_written_beside_the_index_is_read_as_it_was() throws IOException {
        Files.writeString(folder.resolve(Synonyms.FILE), SYNONYMS.text());

        assertThat(Synonyms.in(folder).text()).isEqualTo(SYNONYMS.text());
        assertThat(Synonyms.in(folder.resolve("nowhere")).isEmpty()).isTrue();
    }
}

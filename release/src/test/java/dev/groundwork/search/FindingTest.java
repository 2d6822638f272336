package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

    @TempDir
    Path folder;

    @Test
    void a_page_is_found_by_any_form_of_its_words() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/battery/", "Battery life").says("The batteries last six hours."),
                page("/price/", "Price").says("It costs more."))) {

            assertThat(index.addresses("battery lasting")).containsExactly("/battery/");
        }
    }

    @Test
    void a_question_that_is_a_title_finds_that_page_first() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/long/", "Price price price").says("What does it cost? What does it cost? What does it cost?"),
                page("/exact/", "What does it cost?").says("Less than one thinks."))) {

            var results = index.ask("what does it COST");

            assertThat(Searched.addresses(results)).startsWith("/exact/");
            assertThat(results.hits().getFirst().score()).isEqualTo(1);
        }
    }

    @Test
    void a_question_that_a_rep_has_asked_before_finds_its_answer_first() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/noise/", "Expensive").says("Why are we so much more expensive than Kestrel, they say."),
                page("/answer/", "Price")
                        .askedAs("why are we so much more expensive than kestrel")
                        .says("Value."))) {

            assertThat(index.addresses("Why are we so much more expensive than Kestrel?"))
                    .startsWith("/answer/");
        }
    }

    @Test
    void a_page_that_is_best_for_a_question_stands_above_the_one_of_that_title() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/titled/", "Discount limits").says("Discount limits are discount limits."),
                page("/best/", "What you may give").bestFor("discount limit").says("Five per cent."))) {

            assertThat(index.addresses("Discount limits?")).startsWith("/best/");
            assertThat(index.addresses("discount limits in France")).startsWith("/titled/");
        }
    }

    @Test
    void a_title_of_stop_words_alone_is_still_found() throws IOException {
        try (var index = Searched.over(folder, page("/it/", "What is it?").says("A centrifuge."))) {

            assertThat(index.addresses("what is it")).containsExactly("/it/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AX-200/B", "ax200b", "AX 200 B", "ax-200/b", "Ax 200/b", "(AX-200/B)", "AX‑200/B"})
    void a_part_number_is_found_however_it_is_typed(String typed) throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Rotor AX-200/A").says("For small tubes."),
                page("/b/", "Rotor AX-200/B").says("For large tubes."),
                page("/c/", "Rotor AX-300/B").says("For plates."))) {

            assertThat(index.addresses(typed)).startsWith("/b/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ax200b", "AX-200/B"})
    void a_part_number_written_in_one_word_is_found_however_it_is_typed(String typed) throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Rotor AX200A").says("For small tubes."),
                page("/b/", "Rotor AX200B").says("For large tubes."))) {

            assertThat(index.addresses(typed)).startsWith("/b/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"follow up", "follow-up", "followup"})
    void hyphens_do_not_matter(String typed) throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Leads").says("The follow-up is due."),
                page("/b/", "Cost").says("Low."))) {

            assertThat(index.addresses(typed)).containsExactly("/a/");
        }
    }

    @Test
    void other_names_of_a_product_find_its_pages() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Spin speed")
                        .named("Aurora 200")
                        .named("the grey box")
                        .says("Fast."),
                page("/b/", "Noise").says("Quiet."))) {

            assertThat(index.addresses("grey box")).containsExactly("/a/");
        }
    }

    @Test
    void more_words_narrow() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/all/", "Centrifuge calibration certificate").says("Renewed each year."),
                page("/one/", "Centrifuge lid").says("Closes softly."),
                page("/two/", "Order a certificate").says("By mail."))) {

            assertThat(index.addresses("centrifuge")).containsExactlyInAnyOrder("/all/", "/one/");
            assertThat(index.addresses("centrifuge calibration certificate")).containsExactly("/all/");
            assertThat(index.addresses("how do i renew the centrifuge calibration certificate"))
                    .startsWith("/all/");
        }
    }

    @Test
    void the_words_of_asking_do_not_outweigh_the_words_of_the_matter() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/chat/", "How do I do what I want").says("How do I do it? How can you do it? What do I do?"),
                page("/rotor/", "Rotor").says("Change the rotor with the key."),
                page("/lid/", "Lid").says("The rotor is below it."))) {

            assertThat(index.addresses("how do i change the rotor")).startsWith("/rotor/");
        }
    }

    @Test
    void a_title_without_words_equals_no_question() throws IOException {
        try (var index = Searched.over(folder, page("/a/", "!!!").says("Loud."), page("/b/", "a".repeat(40_000)))) {

            assertThat(index.ask("???").hits()).isEmpty();
        }
    }

    @Test
    void a_blank_question_lists_everything_by_title() throws IOException {
        try (var index = Searched.over(
                folder, page("/b/", "beta").says("x"), page("/c/", "Gamma").says("x"), page("/a/", "Alpha"))) {

            var results = index.ask("  ");

            assertThat(Searched.addresses(results)).containsExactly("/a/", "/b/", "/c/");
            assertThat(results.confident()).isFalse();
        }
    }

    @Test
    void an_index_of_no_pages_finds_nothing() throws IOException {
        try (var index = Searched.over(folder)) {

            assertThat(index.ask("anything").total()).isZero();
            assertThat(index.ask("").total()).isZero();
            assertThat(index.typing("any").total()).isZero();
        }
    }

    @Test
    void later_hits_are_reached_by_offset() throws IOException {
        try (var index =
                Searched.over(folder, page("/a/", "Lid one"), page("/b/", "Lid two"), page("/c/", "Lid three"))) {

            var all = index.addresses("lid");
            var second = index.ask(new Question("lid", Map.of(), 1, 1, Question.Typing.FINISHED));

            assertThat(Searched.addresses(second)).containsExactly(all.get(1));
            assertThat(second.total()).isEqualTo(3);
        }
    }
}

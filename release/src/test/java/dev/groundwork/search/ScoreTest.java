package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {

    @TempDir
    Path folder;

    private Searched index;

    @BeforeEach
    void pages() throws IOException {
        index = Searched.over(
                folder,
                page("/battery/", "How long does the battery last?").says("Six hours. Charging takes two."),
                page("/charge/", "Charging").says("Charge the battery overnight with the charger."),
                page("/rotor/", "Rotors").says("Rotors for tubes and for plates."),
                page("/lid/", "Lid").says("The lid closes softly and stays shut for long runs."),
                page("/noise/", "Noise").says("Quieter than talk."));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void scores_lie_between_0_and_1_and_do_not_rise_down_the_list() throws IOException {
        for (var question :
                new String[] {"battery", "how long does the battery charge", "long runs lid rotor", "the"}) {
            assertThat(index.ask(question).hits())
                    .extracting(Hit::score)
                    .allMatch(score -> score >= 0 && score <= 1)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void whether_there_is_an_answer_is_seen_from_the_score() throws IOException {
        for (var question : new String[] {
            "battery", "charge the battery", "rotor", "the", "how", "noise of the submarine", "lid", "plates", "night"
        }) {
            var results = index.ask(question);

            assertThat(!results.hits().isEmpty() && results.hits().getFirst().score() >= 0.5)
                    .as(question)
                    .isEqualTo(results.confident());
        }
    }

    @Test
    void a_word_that_a_long_title_has_too_is_not_all_that_it_asks() throws IOException {
        try (var common = Searched.over(
                folder.resolve("long"),
                page("/price/", "What is in the price of the yearly qualification visit?")
                        .says("Two days of work."),
                page("/a/", "Lab").says("A price and a price."),
                page("/b/", "Night").says("Price."),
                page("/c/", "Day").says("The price of a day."))) {

            assertThat(common.ask("price").confident()).isFalse();
        }
    }

    @Test
    void a_title_that_holds_the_whole_question_answers_it_however_common_its_words() throws IOException {
        try (var common = Searched.over(
                folder.resolve("common"),
                page("/pace/", "How many samples an hour does it run?").says("Thirteen."),
                page("/a/", "Lab").says("Samples of an hour."),
                page("/b/", "Night").says("Samples for hours."),
                page("/c/", "Day").says("An hour of samples."))) {

            assertThat(common.ask("samples per hour").confident()).isTrue();
            assertThat(common.ask("samples per submarine").confident()).isFalse();
        }
    }

    @Test
    void a_page_that_holds_half_of_a_question_scores_lower_than_one_that_holds_all() throws IOException {
        var whole = index.ask("charge battery overnight").hits().getFirst().score();
        var half = index.ask("charge battery submarine periscope")
                .hits()
                .getFirst()
                .score();

        assertThat(half).isLessThan(whole);
    }

    @Test
    void a_question_that_a_page_answers_is_confident_and_answered() throws IOException {
        var results = index.ask("how long will the battery last");

        assertThat(results.confident()).isTrue();
        assertThat(results.answer()).isNotNull();
    }

    @Test
    void a_question_of_unknown_words_is_not_confident() throws IOException {
        var results = index.ask("zanzibar quokka");

        assertThat(results.confident()).isFalse();
        assertThat(results.answer()).isNull();
        assertThat(results.hits()).isEmpty();
    }

    @Test
    void a_question_that_shares_a_word_by_chance_is_not_confident() throws IOException {
        assertThat(index.ask("how long is the wall around the vatican garden").confident())
                .isFalse();
    }

    @Test
    void the_words_of_asking_alone_are_never_confident() throws IOException {
        assertThat(index.ask("how does").confident()).isFalse();
    }
}

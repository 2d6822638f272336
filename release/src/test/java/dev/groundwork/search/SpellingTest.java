package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @TempDir
    Path folder;

    private Searched index;

    @BeforeEach
    void pages() throws IOException {
        index = Searched.over(
                folder,
                page("/calibration/", "Calibration").says("A calibration every year keeps the warranty. Fill it in."),
                page("/price/", "Price against Kestrel").says("Why the price of AX-200 is right."),
                page("/form/", "Order form").says("Send the form. The night shift may rest."));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void what_is_meant_as_it_stands_is_not_put_right() throws IOException {
        var results = index.ask(new Question("calibraton", Map.of(), 10, 0, Question.Typing.EXACT));

        assertThat(results.corrected()).isNull();
        assertThat(results.hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "calibraton, calibration",
        "krestel, kestrel",
        "estrel, kestrel",
        "xalibration, calibration",
        "Callibration?, calibration?",
        "clibration, calibration",
        "kestral, kestrel",
        "prixe against kestrel, price against kestrel",
        "pirce against kestrel, price against kestrel",
        "what is the wrranty., what is the warranty."
    })
    void a_slip_of_the_finger_is_put_right_and_said(String typed, String meant) throws IOException {
        var results = index.ask(typed);

        assertThat(results.corrected()).isEqualTo(meant);
        assertThat(results.hits()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"price", "prices", "calibrating", "years", "forms", "AX-200"})
    void a_word_that_a_page_uses_in_any_form_is_left_alone(String typed) throws IOException {
        assertThat(index.ask(typed).corrected()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AX-201", "ax210", "ye", "fom", "full", "yeaps", "how", "should"})
    void short_words_part_numbers_and_words_of_asking_are_left_alone(String typed) throws IOException {
        assertThat(index.ask(typed).corrected()).isNull();
    }

    @Test
    void a_word_that_is_still_being_typed_is_left_alone() throws IOException {
        assertThat(index.typing("kestre").corrected()).isNull();
        assertThat(index.typing("calibraton kes").corrected()).isEqualTo("calibration kes");
    }
}

package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {

    @TempDir
    Path folder;

    private Searched index;

    @BeforeEach
    void pages() throws IOException {
        index = Searched.over(
                folder,
                page("/cal/", "Calibration").says("Calibrating takes an hour."),
                page("/rotor/", "Rotor AX-200/B").says("The calm way to spin."),
                page("/lab/", "Waybills").says("For every parcel."),
                page("/the/", "Theory").says("Centrifugal."));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "cal", "calib", "calibra", "calibrations", "why calib"})
    void the_last_word_may_still_be_growing(String typed) throws IOException {
        assertThat(Searched.addresses(index.typing(typed))).contains("/cal/");
    }

    @Test
    void a_finished_word_is_not_taken_for_a_beginning() throws IOException {
        assertThat(index.addresses("cal")).isEmpty();
        assertThat(Searched.addresses(index.typing("cal "))).isEmpty();
    }

    @Test
    void a_stop_word_may_be_the_beginning_of_another_word() throws IOException {
        assertThat(Searched.addresses(index.typing("the"))).containsExactly("/the/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ax", "ax2", "ax-2", "AX-200/", "ax200"})
    void a_part_number_may_still_be_growing(String typed) throws IOException {
        assertThat(Searched.addresses(index.typing(typed))).contains("/rotor/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cal", "why calib"})
    void half_a_word_is_not_corrected_while_typing_rests(String typed) throws IOException {
        var found = index.resting(typed);

        assertThat(found.corrected()).isNull();
        assertThat(Searched.addresses(found)).contains("/cal/");
    }

    @Test
    void a_word_that_none_begins_with_is_corrected_while_typing_rests() throws IOException {
        assertThat(index.typing("why calibraton").corrected()).isNull();
        assertThat(index.resting("why calibraton").corrected()).isEqualTo("why calibration");
    }

    @Test
    void a_whole_word_is_no_beginning_any_more_while_typing_rests() throws IOException {
        assertThat(Searched.addresses(index.typing("way"))).containsExactlyInAnyOrder("/rotor/", "/lab/");
        assertThat(Searched.addresses(index.resting("way")))
                .isEqualTo(index.addresses("way"))
                .containsExactly("/rotor/");
        assertThat(Searched.addresses(index.resting("wayb"))).containsExactly("/lab/");
    }

    @Test
    void what_has_been_typed_so_far_is_marked() throws IOException {
        assertThat(Searched.marked(index.typing("calib").hits().getFirst().markedTitle()))
                .isEqualTo("[Calibration]");
    }
}

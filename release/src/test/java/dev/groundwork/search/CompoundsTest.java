package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "setup, /two/, /one/",
        "set up, /one/, /two/",
        "set-up, /one/, /two/",
        "datasheet, /sheets/, /sheet/",
        "data sheet, /sheet/, /sheets/",
        "data sheets, /sheet/, /sheets/",
    })
    void a_word_in_one_finds_it_in_two_and_the_other_way_round(String typed, String one, String other)
            throws IOException {
        try (var index = Searched.over(
                folder,
                page("/one/", "Ready").says("The setup takes an hour."),
                page("/two/", "Room").says("An engineer sets it. We set up the room."),
                page("/sheet/", "Paper").says("The datasheet is a page."),
                page("/sheets/", "Papers").says("A data sheet is a page, not two."),
                page("/lid/", "Lid").says("It closes."))) {

            assertThat(index.addresses(typed)).contains(one, other);
            assertThat(index.ask(typed).corrected()).isNull();
        }
    }

    @Test
    void two_words_that_stand_apart_are_not_one() throws IOException {
        try (var index = Searched.over(
                folder, page("/a/", "Data").says("The data are on a sheet. A sheet has data."), page("/b/", "Lid"))) {

            assertThat(index.addresses("datasheet")).isEmpty();
        }
    }

    @Test
    void a_word_that_begins_like_a_stop_word_is_one_word() throws IOException {
        try (var index = Searched.over(
                folder, page("/a/", "Days").says("It gets better from day to day."), page("/b/", "Lid"))) {

            assertThat(index.addresses("today")).isEmpty();
        }
    }

    @Test
    void the_way_that_was_typed_comes_first() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Room").says("The set up of it."),
                page("/b/", "Room").says("The setup of it."),
                page("/c/", "Lid").says("It closes."))) {

            assertThat(index.addresses("setup")).containsExactly("/b/", "/a/");
            assertThat(index.addresses("set up")).startsWith("/a/");
        }
    }
}

package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of pages that say the same words, the one that says them as they were asked comes first.
class PhrasesTest {

    @TempDir
    Path folder;

    @Test
    void words_side_by_side_are_worth_more_than_the_same_words_apart() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/apart/", "Oven").says("The block carries the sample, and heating takes ten minutes."),
                page("/together/", "Oven").says("The heating block takes ten minutes, and carries the sample."))) {

            assertThat(index.addresses("heating block")).containsExactly("/together/", "/apart/");
            assertThat(index.addresses("how long does the heating block need"))
                    .containsExactly("/together/", "/apart/");
            assertThat(index.addresses("block heating")).containsExactly("/apart/", "/together/");
        }
    }

    @Test
    void stop_words_between_them_do_not_count() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/apart/", "Orders").says("Date the form. The release needs an order."),
                page("/together/", "Orders").says("The release of the order needs a form and a date."))) {

            assertThat(index.addresses("order release")).startsWith("/apart/");
            assertThat(index.addresses("release order")).startsWith("/together/");
        }
    }

    @Test
    void a_line_that_was_asked_counts_like_what_a_page_says() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/apart/", "Loan").askedAs("what does the unit of the demonstration cost"),
                page("/together/", "Loan").askedAs("what does the demonstration unit cost"))) {

            assertThat(index.addresses("demonstration unit for fairs")).startsWith("/together/");
            assertThat(index.addresses("unit demonstration for fairs")).startsWith("/apart/");
        }
    }

    @Test
    void a_page_written_to_answer_stands_above_one_that_says_the_same() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/mention/", "Seals").type("product").says("A seal lasts two years."),
                page("/answer/", "Seals").type("faq").says("A seal lasts two years."))) {

            assertThat(index.addresses("seal lasts")).containsExactly("/answer/", "/mention/");
        }
    }
}

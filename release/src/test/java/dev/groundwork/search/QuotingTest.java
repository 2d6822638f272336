package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotingTest {

    @TempDir
    Path folder;

    @Test
    void the_snippet_is_the_sentence_that_matches_with_its_matches_marked() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Centrifuge")
                        .says("It stands on a bench of any kind. The rotor is changed in ten seconds, without a tool at"
                                + " all. It is grey."))) {

            var hit = index.ask("changing the rotor").hits().getFirst();

            assertThat(Searched.marked(hit.snippet()))
                    .isEqualTo("The [rotor] is [changed] in ten seconds, without a tool at all.");
        }
    }

    @Test
    void a_passage_under_a_heading_is_named_by_its_anchor() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Centrifuge")
                        .says("It stands on a bench.")
                        .under("Cleaning", "cleaning", "Wipe the bowl with alcohol every Friday."))) {

            assertThat(index.ask("wipe bowl").hits()).extracting(Hit::address).containsExactly("/a/#cleaning");
        }
    }

    @Test
    void below_a_title_that_asks_the_question_the_first_sentence_is_the_answer() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Does the Aurora run on a battery?")
                        .says(
                                "Yes, for six hours on one charge, which is a working day in most laboratories. The battery"
                                        + " of the Aurora is sold apart."),
                page("/b/", "Noise").says("Quiet."))) {

            var answer = Objects.requireNonNull(
                    index.ask("does the aurora run on battery").answer());

            assertThat(answer.text().plain())
                    .isEqualTo("Yes, for six hours on one charge, which is a working day in most laboratories.");
        }
    }

    @Test
    void a_page_whose_title_asks_the_question_answers_it_before_its_first_heading() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "How much discount may I give?")
                        .says("Up to eight per cent without asking, and up to fifteen with the word of your manager.")
                        .under("Who signs", "who", "A discount is signed by pricing. Give them a day."),
                page("/b/", "Noise").says("Quiet."))) {

            var answer =
                    Objects.requireNonNull(index.ask("can i give a discount").answer());

            assertThat(answer.address()).isEqualTo("/a/");
            assertThat(answer.text().plain()).startsWith("Up to eight per cent");
        }
    }

    @Test
    void a_page_that_is_about_the_question_is_quoted_with_its_own_answer() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "You are above Kestrel")
                        .askedAs("why are we more expensive than kestrel")
                        .quotesTheCustomer("Your offer is above the Kestrel, and Kestrel is cheaper.")
                        .answers(
                                "What to answer",
                                "answer",
                                "On the day, yes. After five years it is the other way round.")
                        .under("Limits", "limits", "If price decides, the expensive Kestrel is more than enough."),
                page("/b/", "Noise").says("Quiet."))) {

            var answer = Objects.requireNonNull(
                    index.ask("why so much more expensive than kestrel").answer());

            assertThat(answer.address()).isEqualTo("/a/#answer");
            assertThat(answer.text().plain()).isEqualTo("On the day, yes. After five years it is the other way round.");
        }
    }

    @Test
    void what_a_customer_says_finds_the_page_but_is_never_quoted() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Too wide")
                        .quotesTheCustomer("It does not fit beside the glovebox.")
                        .answers("What to answer", "answer", "Turn it by ninety degrees."))) {

            var hit = index.ask("glovebox").hits().getFirst();

            assertThat(hit.snippet().plain()).isEqualTo("Turn it by ninety degrees.");
        }
    }

    @Test
    void a_sentence_too_short_to_stand_alone_takes_the_next_with_it() throws IOException {
        try (var index = Searched.over(
                folder, page("/a/", "Does it run on a battery?").says("Yes. Six hours on one charge. It is grey."))) {

            var answer =
                    Objects.requireNonNull(index.ask("does it run on a battery").answer());

            assertThat(answer.text().plain()).isEqualTo("Yes. Six hours on one charge.");
        }
    }

    @Test
    void a_long_sentence_is_cut_around_its_matches() throws IOException {
        var filler = "and so on with many words that say nothing of interest ".repeat(20);
        try (var index = Searched.over(folder, page("/a/", "Notes").says(filler + "the zonal rotor " + filler))) {

            var snippet = index.ask("zonal rotor").hits().getFirst().snippet();

            assertThat(Searched.marked(snippet))
                    .contains("[zonal] [rotor]")
                    .startsWith("… ")
                    .endsWith(" …");
            assertThat(snippet.plain().length()).isLessThan(300);
        }
    }

    @Test
    void a_page_without_text_shows_its_description_or_benefit() throws IOException {
        try (var index = Searched.over(
                folder,
                page("/a/", "Price list").benefit("Saves a call."),
                page("/b/", "Price sheet").description("All prices.").benefit("Saves a call."))) {

            assertThat(index.ask("price list").hits().getFirst().snippet().plain())
                    .isEqualTo("Saves a call.");
            assertThat(index.ask("price sheet").hits().getFirst().snippet().plain())
                    .isEqualTo("All prices.");
        }
    }

    @Test
    void what_is_marked_is_in_the_text_as_it_was_written() throws IOException {
        try (var index = Searched.over(
                folder, page("/a/", "The AX-200/B <rotor>.").says("Über die AX-200/B's rotors, 😀 & so on…"))) {

            var hit = index.ask("ax200b rotor").hits().getFirst();

            assertThat(Searched.marked(hit.markedTitle())).isEqualTo("The [AX-200/B] <[rotor]>.");
            assertThat(hit.snippet().plain()).isEqualTo("Über die AX-200/B's rotors, 😀 & so on…");
        }
    }

    @Test
    void a_row_of_a_table_is_quoted_by_itself() throws IOException {
        try (var index = Searched.over(
                folder.resolve("rows"),
                page("/aurora/", "Aurora")
                        .under(
                                "Numbers",
                                "numbers",
                                "Weight · Aurora: 31 kg\nDelivery · Aurora: 5 weeks\nPace · Aurora: 13"),
                page("/b/", "Bench").says("A bench."),
                page("/c/", "Chair").says("A chair."))) {

            assertThat(index.ask("weight").hits().getFirst().snippet().plain()).isEqualTo("Weight · Aurora: 31 kg");
        }
    }
}

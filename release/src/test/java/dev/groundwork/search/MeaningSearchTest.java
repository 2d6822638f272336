package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.groundwork.search.Question.Typing;
import dev.groundwork.search.meaning.NoMeaning;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningSearchTest {

    private static final OnDemand MEANING = new OnDemand();

    private static final List<IndexedPage> PAGES = Stream.of(
                    page("/price/", "Price against Kestrel")
                            .says("We charge more because service and calibration are part of it. Nothing is extra."),
                    page("/battery/", "How long does the battery last?").says("Six hours. Loading takes two."),
                    page("/noise/", "Noise").says("Quieter than talk. It can stand in an office."),
                    page("/lid/", "Lid").says("The lid closes softly and stays shut for long runs."),
                    page("/delivery/", "Delivery").says("It ships within a week of the order."))
            .map(TestPage::indexed)
            .toList();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SearchIndex index;

    @BeforeEach
    void open() throws IOException {
        SearchIndex.write(folder, PAGES, MeaningSearchTest::understood);
        index = SearchIndex.open(folder, MEANING);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    static dev.groundwork.search.meaning.Direction understood(String text) {
        try {
            return MEANING.of(text);
        } catch (NoMeaning e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> addresses(Results results) {
        return Searched.addresses(results);
    }

    private Results ask(String text) throws IOException {
        return ask(index, text, Typing.FINISHED);
    }

    private static Results ask(SearchIndex index, String text, Typing typing) throws IOException {
        return index.find(new Question(text, Map.of(), 10, 0, typing));
    }

    @Test
    void a_page_is_found_that_shares_no_word_with_the_question() throws IOException {
        assertThat(addresses(ask("why are you so expensive"))).startsWith("/price/");
        assertThat(addresses(ask("is it loud"))).startsWith("/noise/");
    }

    @Test
    void what_stands_for_other_words_is_understood_as_those() throws IOException {
        try (var index = this.index.with(new Synonyms(
                List.of(new Synonyms.Rule(List.of("FOB", "lead time"), List.of("how soon does it ship")))))) {

            var results = ask(index, "FOB", Typing.FINISHED);

            assertThat(addresses(results)).startsWith("/delivery/");
            assertThat(results.hits().getFirst().score())
                    .isGreaterThan(ask("FOB").hits().getFirst().score() + 0.1);
        }
    }

    @Test
    void more_words_narrow() throws IOException {
        var pages = Stream.concat(
                        PAGES.stream(),
                        IntStream.range(0, 30)
                                .mapToObj(at -> page("/seal-%d/".formatted(at), "Seal " + at)
                                        .says("A seal for the %d. lid; it keeps the air out.".formatted(at))
                                        .indexed()))
                .toList();
        var many = folder.resolve("many");
        SearchIndex.write(many, pages, MeaningSearchTest::understood);
        try (var index = SearchIndex.open(many, MEANING)) {
            assertThat(ask(index, "seal lid", Typing.FINISHED).total())
                    .isLessThanOrEqualTo(ask(index, "seal", Typing.FINISHED).total());
            assertThat(ask(index, "seal price", Typing.FINISHED).total()).isLessThan(20);
            assertThat(ask(index, "seal price battery kestrel", Typing.FINISHED).total())
                    .isLessThan(20);
        }
    }

    @Test
    void what_is_quoted_of_such_a_page_is_its_own_text() throws IOException {
        assertThat(ask("is it loud").hits().getFirst().snippet().plain()).contains("Quieter than talk");
    }

    @Test
    void an_exact_title_stands_above_all() throws IOException {
        assertThat(ask("lid").hits().getFirst())
                .satisfies(hit -> assertThat(hit.address()).isEqualTo("/lid/"))
                .satisfies(hit -> assertThat(hit.score()).isEqualTo(1));
    }

    @Test
    void scores_lie_between_0_and_1_and_do_not_rise_down_the_list() throws IOException {
        for (var question : List.of("battery", "how long does it run", "the", "loud expensive lid", "???")) {
            assertThat(ask(question).hits())
                    .extracting(Hit::score)
                    .allMatch(score -> score >= 0 && score <= 1)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
    }

    @Test
    void it_knows_when_no_page_answers() throws IOException {
        assertThat(ask("how many hours does one charge give").confident()).isTrue();
        assertThat(ask("who won the football game last night").confident()).isFalse();
    }

    @Test
    void while_one_types_words_alone_count() throws IOException {
        assertThat(ask(index, "is it loud", Typing.UNFINISHED).hits()).isEmpty();
    }

    @Test
    void a_stale_page_stands_below_its_equal() throws IOException {
        var other = folder.resolve("stale");
        var twins = List.of(
                page("/a/", "Centrifuge")
                        .says("It spins tubes at high speed.")
                        .reviewDue(LocalDate.of(2026, 1, 1))
                        .indexed(),
                page("/b/", "Centrifuge").says("It spins tubes at high speed.").indexed());
        SearchIndex.write(other, twins, MeaningSearchTest::understood);
        try (var stale = SearchIndex.open(other, MEANING)) {
            var today = new Today(LocalDate.of(2026, 2, 1), Set.of());
            var found = stale.find(new Question("fast rotating machine", Map.of(), 10, 0, Typing.FINISHED), today);

            assertThat(addresses(found)).containsExactly("/b/", "/a/");
        }
    }

    @Test
    void a_page_written_to_answer_stands_above_one_that_says_the_same() throws IOException {
        var other = folder.resolve("types");
        var twins = List.of(
                page("/a/", "Centrifuge")
                        .type("story")
                        .says("It spins tubes at high speed.")
                        .indexed(),
                page("/b/", "Centrifuge")
                        .type("faq")
                        .says("It spins tubes at high speed.")
                        .indexed());
        SearchIndex.write(other, twins, MeaningSearchTest::understood);
        try (var typed = SearchIndex.open(other, MEANING)) {
            assertThat(addresses(ask(typed, "fast rotating machine", Typing.FINISHED)))
                    .containsExactly("/b/", "/a/");
        }
    }

    @Test
    void where_the_model_cannot_be_loaded_words_answer() throws IOException {
        var none = new OnDemand(() -> {
            throw new IOException("no room");
        });
        try (var byWords = SearchIndex.open(folder, none)) {
            assertThat(addresses(ask(byWords, "how long does the battery last", Typing.FINISHED)))
                    .startsWith("/battery/");
            assertThat(ask(byWords, "is it loud", Typing.FINISHED).confident()).isFalse();
        }
        assertThat(none.failure()).isPresent();
    }
}

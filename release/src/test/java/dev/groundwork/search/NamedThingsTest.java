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

class NamedThingsTest {

    @TempDir
    Path folder;

    private Searched index;

    @BeforeEach
    void pages() throws IOException {
        index = Searched.over(
                folder,
                page("/aurora-200/", "Aurora 200")
                        .askedAs("what does the aurora 200 cost")
                        .says("The list price of the Aurora 200 is 38,400.")
                        .named("Aurora 200")
                        .called("AX-200"),
                page("/aurora-100/", "Aurora 100")
                        .says("Below thirty samples a day.")
                        .named("Aurora 100"),
                page("/seals/", "How long do the seals of the AX-200/B set last?")
                        .askedAs("AX-200/B")
                        .says("The set AX-200/B costs 210. Who has an AX-200 changes AX-200/B alone."),
                page("/dosing/", "Second dosing unit").says("It is ordered as AX-200/D and costs 2,900."),
                page("/night/", "Night").says("The changer of 24 beakers makes a night of it. It holds 900 mL."));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AX-200/C",
                "what does the AX-300/B cost",
                "ax300 price",
                "price of the aurora 900",
                "what does an aurora-300 cost",
                "aurora300",
            })
    void a_part_or_a_model_that_no_page_knows_has_no_answer(String question) throws IOException {
        var results = index.ask(question);

        assertThat(results.confident()).isFalse();
        assertThat(results.answer()).isNull();
        assertThat(results.hits()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what colour is the aurora 200", "aurora 200 voltage"})
    void what_no_page_says_of_a_thing_has_no_answer(String question) throws IOException {
        assertThat(index.ask(question).confident()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aurora 200", "aurora200", "Aurora-200", "ax200", "AX 200", "price of the aurora 200"})
    void a_name_is_known_however_it_is_typed(String question) throws IOException {
        var results = index.ask(question);

        assertThat(results.confident()).isTrue();
        assertThat(Searched.addresses(results)).startsWith("/aurora-200/");
    }

    @Test
    void a_part_is_not_answered_with_what_is_said_of_its_neighbour() throws IOException {
        var results = index.ask("AX-200/D");

        assertThat(Searched.addresses(results)).startsWith("/dosing/");
        assertThat(results.hits().getFirst().snippet().plain()).contains("AX-200/D");
    }

    @Test
    void a_number_of_another_length_is_no_model() throws IOException {
        assertThat(index.ask("price of the aurora 200 for 2031")
                        .hits()
                        .getFirst()
                        .score())
                .isGreaterThan(0.5);
    }

    @Test
    void a_part_that_is_still_being_typed_is_not_an_unknown_one() throws IOException {
        assertThat(index.typing("aurora 20").confident()).isTrue();
    }
}

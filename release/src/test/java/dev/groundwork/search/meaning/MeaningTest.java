package dev.groundwork.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningTest {

    private static final OnDemand MEANING = new OnDemand();

    @Test
    void what_means_the_same_is_nearer_than_what_shares_a_word() throws NoMeaning {
        var question = MEANING.ofQuestion("why are we so expensive");

        var same = nearness(question, MEANING.of("Our price is above what others charge."));
        var shared = nearness(question, MEANING.of("Why the rotor must be balanced."));

        assertThat(same).isGreaterThan(shared + 0.1);
    }

    @Test
    void a_text_means_the_same_whatever_is_read_beside_it() throws NoMeaning {
        var alone = MEANING.of("The battery lasts six hours.");

        var beside = IntStream.range(0, 64)
                .parallel()
                .mapToObj(number -> of(number % 2 == 0 ? "The battery lasts six hours." : "Other ".repeat(number)))
                .toList();

        for (var at = 0; at < beside.size(); at += 2) {
            assertThat(beside.get(at)).isEqualTo(alone);
        }
    }

    @Test
    void any_text_has_a_meaning() throws NoMeaning {
        for (var text : new String[] {"", " ", "\u0000", "\ud83d\ude00", "\ud83d", "x".repeat(100_000), "日本語"}) {
            assertThat(MEANING.of(text).numbers()).hasSize(Direction.SIZE);
        }
    }

    @Test
    void a_model_that_fails_on_a_question_says_so_until_one_is_understood_again() throws NoMeaning {
        var fails = new boolean[] {true};
        var model = new OnDemand(() -> new Meaning() {
            @Override
            public Direction of(String text) throws NoMeaning {
                return MEANING.of(text);
            }

            @Override
            public Direction ofQuestion(String question) throws NoMeaning {
                if (fails[0]) {
                    throw new NoMeaning("The language model fails.", new IOException("once"));
                }
                return MEANING.ofQuestion(question);
            }
        });

        assertThatThrownBy(() -> model.ofQuestion("what?")).isInstanceOf(NoMeaning.class);
        assertThat(model.failure()).contains("The language model fails.");
        fails[0] = false;
        model.ofQuestion("what?");

        assertThat(model.failure()).isEmpty();
    }

    @Test
    void a_model_that_cannot_be_loaded_says_why_and_is_not_tried_again() {
        var tries = new int[1];
        var none = new OnDemand(() -> {
            tries[0]++;
            throw new IOException("no room");
        });

        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(() -> none.of("text")).isInstanceOf(NoMeaning.class);
        }

        assertThat(none.failure())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("The language model cannot be loaded")
                        .contains("no room"));
        assertThat(tries[0]).isEqualTo(1);
    }

    private static Direction of(String text) {
        try {
            return MEANING.of(text);
        } catch (NoMeaning e) {
            throw new IllegalStateException(e);
        }
    }

    private static double nearness(Direction one, Direction other) {
        return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
    }

    private static double product(Direction one, Direction other) {
        return IntStream.range(0, Direction.SIZE)
                .mapToDouble(at -> one.numbers()[at] * other.numbers()[at])
                .sum();
    }
}

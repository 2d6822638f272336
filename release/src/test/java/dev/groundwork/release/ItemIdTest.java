package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"Q-7K3M2X", "O-000000", "V-ZZZZZZ", "P-1A2B3C", "C-5H2J9N"})
    void an_id_of_every_kind_is_well_formed(String id) {
        assertThat(ItemId.isWellFormed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Q",
                "Q-1",
                "Q-7K3M2",
                "Q-7K3M2XX",
                "Q7K3M2X",
                "Z-7K3M2X",
                "Q-7K3M2U",
                "Q-7K3M2ſ",
                "q-7k3m2x "
            })
    void anything_else_is_not(String text) {
        assertThat(ItemId.isWellFormed(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"q-7k3m2x, Q-7K3M2X", "o-O1iLab, O-0111AB"})
    void what_was_meant_is_told(String typed, String meant) {
        assertThat(ItemId.meantBy(typed)).hasValue(meant);
    }

    @Test
    void what_could_be_anything_is_not_guessed() {
        assertThat(ItemId.meantBy("Q-1")).isEmpty();
        assertThat(ItemId.meantBy("")).isEmpty();
    }
}

package dev.groundwork.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The numbers are those that Hugging Face's own tokenizer gives for the same texts.
class WordPiecesTest {

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static WordPieces pieces;

    @BeforeAll
    static void read() throws IOException {
        try (var description = WordPiecesTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            pieces = WordPieces.read(Objects.requireNonNull(description));
        }
    }

    @Test
    void accents_quotes_and_part_numbers_are_taken_apart_as_the_model_learned_them() {
        assertThat(pieces.of("Café naïve Zürich — “quoted” don’t AX-200/B €5", 512))
                .startsWith(101, 7668, 15743, 10204, 1517, 1523, 9339, 1524, 2123, 1521, 1056, 22260, 1011, 3263)
                .endsWith(1013, 1038, 1574, 2629, 102);
    }

    @Test
    void letters_of_other_scripts_stand_for_themselves() {
        assertThat(pieces.of("İstanbul ΣΊΣΥΦΟΣ ß ﬁ", 512))
                .containsExactly(101, 9960, 1173, 18199, 29733, 29735, 29736, 29730, 29733, 1096, 1984, 102);
    }

    @Test
    void what_cannot_be_seen_is_no_word() {
        assertThat(pieces.of("a\u0000b\ufffdc", 512)).containsExactly(101, 5925, 102);
    }

    @Test
    void a_word_without_end_is_unknown() {
        assertThat(pieces.of("x".repeat(120) + " y", 512)).containsExactly(101, 100, 1061, 102);
    }

    @Test
    void a_long_text_is_cut_and_still_ends() {
        assertThat(pieces.of("word ".repeat(10_000), 16)).hasSize(16).endsWith(102);
    }

    @Test
    void an_empty_text_is_only_start_and_end() {
        assertThat(pieces.of(" \n", 512)).containsExactly(101, 102);
    }
}

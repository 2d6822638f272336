package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The limit is for a question that never ends, not for one that is slow.
@Timeout(60)
class HostileQuestionTest {

    private static final String ALPHABET =
            "ab cd-/\\*?~^\"'()[]{}:+!&|<>.,;#%$@0123456789\u0000\u0007\n\t\u200e\u200f\u202e"
                    + "\ud83d\ude00\ud83d\u0301é中ﬀ\uffff";

    @TempDir
    Path folder;

    private Searched index;

    @BeforeEach
    void pages() throws IOException {
        index = Searched.over(
                folder,
                page("/a/", "Rotor AX-200/B").says("Abba cd."),
                page("/b/", "Ab").says("cd ab. 0123 é"));
        // The first question of a process pays for loading classes.
        index.ask("rotor");
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "***",
                "title:*",
                "title:rotor",
                "/.*/",
                "(((((",
                "\"",
                "\\",
                "a AND",
                "NOT",
                "[a TO z]",
                "rotor~2",
                "rotor^1e99",
                "-rotor",
                "+",
                "{!func}",
                "<script>alert(1)</script>",
                "' OR 1=1 --",
                "%00",
                "\u0000",
                "😀",
                "\ud83d",
                "\u202erotor",
                "-/-",
                "'",
                "''''",
                "._."
            })
    void no_character_has_a_meaning_of_its_own(String typed) {
        assertThatCode(() -> index.ask(typed)).doesNotThrowAnyException();
        assertThatCode(() -> index.typing(typed)).doesNotThrowAnyException();
    }

    @Test
    void marks_of_direction_do_not_hide_a_word() throws IOException {
        assertThat(index.addresses("\u202erot\u200for\u202c")).startsWith("/a/");
    }

    @Test
    void emoji_do_not_hide_a_word() throws IOException {
        assertThat(index.addresses("😀rotor😀")).containsExactly("/a/");
    }

    @Test
    void a_hundred_kilobytes_are_answered() throws IOException {
        for (var typed : new String[] {
            "rotor ".repeat(20_000), "a".repeat(100_000), "a-".repeat(50_000), "\ud83d\ude00".repeat(50_000)
        }) {
            assertAnswered(typed);
        }
    }

    @Test
    void a_thousand_random_questions_are_answered() throws IOException {
        var random = new Random(7);
        for (var round = 0; round < 1000; round++) {
            assertAnswered(IntStream.range(0, random.nextInt(60))
                    .mapToObj(at -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                    .collect(Collectors.joining()));
        }
    }

    private void assertAnswered(String typed) throws IOException {
        assertThat(index.ask(typed).total()).isNotNegative();
        assertThat(index.typing(typed).total()).isNotNegative();
    }
}

package dev.groundwork.feedback.searchlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static String of(String typed) {
        return Wording.of(typed, Set.of("77123456")::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "'  How long is  the WARRANTY?? ', how long is the warranty",
        "'AX-200/B (seal kit)', ax-200/b seal kit",
        "'30 % above Kestrel', 30 above kestrel",
        "'don''t they say 30%?', don't they say 30%",
        "'ﬁlter', filter",
        "'\u202Erotor\u202C', rotor",
        "'100.000 samples', 100.000 samples",
    })
    void the_same_question_is_kept_as_the_same_words(String typed, String kept) {
        assertThat(of(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.muster@example.com",
                "<Anna.Muster+x@mail.example.co.uk>",
                "anna\uFF20example.com",
                "anna @ example.com",
                "anna@ example.com",
                "anna%40example.com",
                "https://crm.example.com/c?mail=anna%40example.com&id=7",
                "0664,123,4567",
                "0664_123_456",
                "0664:123:456",
                "0664\u00b7123\u00b74567",
                "0664\u2212123\u2212456",
                "0664'123'4567",
                "0664 | 123 456",
                "0664 ... 123 ... 4567",
                "mailto:anna@example.com",
                "\u200banna\u200b@example.com",
                "+41 44 123 45 67",
                "0041441234567",
                "(044) 123-45-67",
                "044/123.45.67",
                "1-800-555-0199",
                "555 0199 22",
                "1234567",
                "4111 1111 1111 1111",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
                "12345\u200b67",
                "１２３４５６７",
                "756.1234.5678.97",
                "12–34–56–78",
            })
    void what_names_a_person_is_taken_out(String personal) {
        assertThat(of("who is " + personal + " please")).isEqualTo("who is please");
        assertThat(of(personal)).isEmpty();
    }

    @Test
    void a_number_within_a_word_is_one_too() {
        assertThat(of("order nr:12345678, invoice#9876543x")).doesNotContain("12345678", "9876543");
    }

    @ParameterizedTest
    @ValueSource(strings = {"77123456", "771 234 56", "77-123456"})
    void a_known_part_number_stays(String number) {
        assertThat(of("price of " + number)).isEqualTo("price of " + number);
    }

    @Test
    void six_digits_may_be_anything() {
        assertThat(of("order 123456")).isEqualTo("order 123456");
    }

    @Test
    void what_does_not_fit_ends_before_a_word() {
        var kept = of("word ".repeat(195) + "044 123 45 67 " + "word ".repeat(100));

        assertThat(kept).hasSizeLessThan(201).doesNotContain("044").endsWith("word");
        assertThat(of("a".repeat(5000))).isEmpty();
    }

    @Test
    void whatever_is_typed_no_long_number_and_no_address_is_left_and_it_takes_no_time() {
        var parts =
                new String[] {"1", "23", "456 ", "-", "@", ".", " ", "a", "é", "\u202e", "(", "+", "/", "😀", "\u0000"};
        var random = new Random(11);
        var begun = System.nanoTime();
        for (var round = 0; round < 3000; round++) {
            var typed = new StringBuilder();
            for (var at = random.nextInt(400); at > 0; at--) {
                typed.append(parts[random.nextInt(parts.length)]);
            }

            assertThat(of(typed.toString())).doesNotContainPattern("\\d{7}").doesNotContainPattern("\\S@\\S");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    }
}

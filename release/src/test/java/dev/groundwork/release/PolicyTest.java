package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    /// The 23rd of November 2026 is a Monday.
    @ParameterizedTest
    @CsvSource({
        "1 working day, 2026-11-23, 2026-11-24",
        "2 working days, 2026-11-26, 2026-11-30",
        "1 day, 2026-11-27, 2026-11-30",
        "1 Working Day, 2026-11-28, 2026-11-30",
        "1 working day, 2026-11-29, 2026-11-30",
        "1 week, 2026-11-23, 2026-11-30",
        "0 days, 2026-11-28, 2026-11-28",
    })
    void a_promise_in_days_ends_on_a_working_day(String within, LocalDate asked, LocalDate by) {
        assertThat(promising(within).answerBy(asked)).contains(by);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 hours", "soon", "", "one working day", "9999 days"})
    void a_promise_in_other_words_names_no_day(String within) {
        assertThat(promising(within).answerBy(LocalDate.of(2026, 11, 23))).isEmpty();
    }

    @Test
    void without_a_portal_file_a_working_day_is_promised() {
        assertThat(Policy.LENIENT.answerBy(LocalDate.of(2026, 11, 27))).contains(LocalDate.of(2026, 11, 30));
    }

    private static Policy promising(String within) {
        return new Policy(Map.of(), Map.of(), 180, 5, within);
    }
}

package dev.groundwork.feedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private final AtomicLong now = new AtomicLong();
    private final Limits limits = Limits.on(now::get);

    private int taken(String sender, Rate rate) {
        var taken = 0;
        while (taken < 10_000 && limits.nanosUntilTaken(sender, rate) == 0) {
            taken++;
        }
        return taken;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @ParameterizedTest
    @CsvSource({"TYPING, 600, 600", "SEARCH, 60, 60", "FEEDBACK, 40, 10", "VOTE, 60, 60", "EXPORT, 5, 0"})
    void each_rate_has_its_burst_and_what_comes_back_in_a_minute(Rate rate, int burst, int aMinute) {
        assertThat(taken("ada", rate)).isEqualTo(burst);
        pass(Duration.ofMinutes(1));
        assertThat(taken("ada", rate)).isEqualTo(aMinute);
        assertThat(taken("ben", rate)).isEqualTo(burst);
    }

    @Test
    void searching_comes_back_twice_a_second() {
        taken("ada", Rate.SEARCH);
        pass(Duration.ofSeconds(30));

        assertThat(taken("ada", Rate.SEARCH)).isEqualTo(60);
    }

    @Test
    void exports_come_back_five_an_hour() {
        taken("ada", Rate.EXPORT);
        pass(Duration.ofHours(1));

        assertThat(taken("ada", Rate.EXPORT)).isEqualTo(5);
    }

    @Test
    void nobody_sends_more_than_a_day_s_worth() {
        var sent = 0;
        for (var minute = 0; minute < 60; minute++) {
            sent += taken("ada", Rate.FEEDBACK);
            pass(Duration.ofMinutes(1));
        }

        // What the day gives back in that hour comes on top.
        assertThat(sent).isBetween(400, 420);
    }

    @Test
    void whoever_is_refused_waits_exactly_as_long_as_he_is_told() {
        taken("ada", Rate.FEEDBACK);
        now.addAndGet(limits.nanosUntilTaken("ada", Rate.FEEDBACK));

        assertThat(limits.nanosUntilTaken("ada", Rate.FEEDBACK)).isZero();
    }

    @Test
    void however_many_come_no_more_are_remembered_than_fit() {
        for (var sender = 0; sender < 120_000; sender++) {
            limits.nanosUntilTaken("sender " + sender, Rate.VOTE);
        }

        assertThat(limits.size()).isLessThanOrEqualTo(50_000);
    }

    @Test
    void an_address_cannot_be_read_from_what_is_kept_and_a_network_counts_once() {
        var salt = new byte[16];

        assertThat(Senders.unreadable("192.0.2.7", salt))
                .doesNotContain("192")
                .isNotEqualTo(Senders.unreadable("192.0.2.8", salt));
        assertThat(Senders.unreadable("2001:db8:1:2::1", salt))
                .isEqualTo(Senders.unreadable("2001:db8:1:2:ffff::9", salt))
                .isNotEqualTo(Senders.unreadable("2001:db8:1:3::1", salt));
    }
}

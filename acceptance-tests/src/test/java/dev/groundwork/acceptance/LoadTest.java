package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An hour when everybody is there, for ten minutes.
class LoadTest {

    @Test
    @Tag("long")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void two_hundred_requests_a_second_are_answered_in_time_for_ten_minutes() throws Exception {
        try (var portal = Portal.of(Portal.ROOT.resolve("content"));
                var load = new Load(portal)) {
            load.during(FeedbackLoadBench.WARMING_UP);
            load.forget();
            load.during(Duration.ofMinutes(10));

            assertThat(load.faults()).isEmpty();
            assertThat(load.millis(Load.Kind.PAGE, 99)).as(load.rows()).isLessThanOrEqualTo(25);
            assertThat(load.millis(Load.Kind.WRITE, 99)).as(load.rows()).isLessThanOrEqualTo(100);
        }
    }
}

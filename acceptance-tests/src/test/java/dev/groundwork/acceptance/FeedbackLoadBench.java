package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A part of what `./portal bench feedback` runs: 200 requests a second, 70 of a hundred a page, 25 a search, 5 a vote,
/// all of the sample content. No test: only that command names it.
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FeedbackLoadBench {

    static final Duration WARMING_UP = Duration.ofSeconds(30);

    @Test
    void measure() throws Exception {
        var minutes = Optional.ofNullable(System.getenv("GROUNDWORK_BENCH_MINUTES"))
                .map(Integer::valueOf)
                .orElse(2);
        try (var portal = Portal.of(Portal.ROOT.resolve("content"));
                var load = new Load(portal)) {
            load.during(WARMING_UP);
            load.forget();
            load.during(Duration.ofMinutes(minutes));

            Files.writeString(
                    Portal.ROOT.resolve("target/bench-feedback-load.txt"),
                    "| 200 a second for %d minutes, %d errors | requests | median | p95 | p99 | slowest |%n"
                                    .formatted(minutes, load.faults().size())
                            + "| --- | ---: | ---: | ---: | ---: | ---: |\n"
                            + load.rows());
            assertThat(load.faults()).isEmpty();
        }
    }
}

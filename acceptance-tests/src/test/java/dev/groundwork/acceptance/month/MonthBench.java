package dev.groundwork.acceptance.month;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `./portal bench month` runs: a whole month with a seed of one's own. No test: only that command names it.
@Timeout(value = 1, unit = TimeUnit.HOURS)
class MonthBench {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void play() throws Exception {
        var seed = Long.parseLong(
                Optional.ofNullable(System.getenv("GROUNDWORK_BENCH_SEED")).orElse("7"));
        var told =
                "Month %d: %s%n".formatted(seed, Month.whole(seed).play(folder).told());
        Files.writeString(Path.of("..").resolve("target/bench-month.txt"), told);
    }
}

package dev.groundwork.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `sites-that-warn` passes, and says in `expected.txt` what is to be told all the same.
class SitesThatWarnTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    static Stream<String> sites() throws IOException {
        try (var folders = Files.list(Path.of("src/test/sites-that-warn"))) {
            return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void what_should_be_known_is_told_with_file_and_line_and_stops_nothing(String name) throws IOException {
        var fixture = Path.of("src/test/sites-that-warn", name);
        var site = TestSite.copied(fixture);
        var err = new StringWriter();

        var exit = new Commands(CLOCK, new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                .run(
                        "check",
                        "--content",
                        site.folder().resolve("content").toString(),
                        "--templates",
                        site.folder().resolve("templates").toString());

        assertThat(err.toString().replace(site.folder() + "/", ""))
                .isEqualTo(Files.readString(fixture.resolve("expected.txt")));
        assertThat(exit).isZero();
    }
}

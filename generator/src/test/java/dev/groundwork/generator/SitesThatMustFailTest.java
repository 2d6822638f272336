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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `sites-that-must-fail` has one thing wrong, and says in `expected.txt` what is to be told of it.
class SitesThatMustFailTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    static Stream<String> sites() throws IOException {
        try (var folders = Files.list(Path.of("src/test/sites-that-must-fail"))) {
            return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void what_is_wrong_is_told_with_file_and_line_and_the_live_release_stays(String name) throws IOException {
        var fixture = Path.of("src/test/sites-that-must-fail", name);
        var site = TestSite.copied(fixture);
        var good = TestSite.site("two-pages").build();
        var releases = good.path().resolveSibling(".");
        var before = Files.readSymbolicLink(releases.resolve("current"));
        var err = new StringWriter();

        var exit = new Commands(CLOCK, new PrintWriter(new StringWriter()), new PrintWriter(err, true))
                .run(
                        "build",
                        "--content",
                        site.folder().resolve("content").toString(),
                        "--templates",
                        site.folder().resolve("templates").toString(),
                        "--output",
                        releases.toString());

        assertThat(lines(err.toString().replace(site.folder() + "/", "")))
                .containsExactlyElementsOf(lines(Files.readString(fixture.resolve("expected.txt"))));
        assertThat(exit).isEqualTo(1);
        assertThat(Files.readSymbolicLink(releases.resolve("current"))).isEqualTo(before);
        assertThat(good.path()).isDirectory();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}

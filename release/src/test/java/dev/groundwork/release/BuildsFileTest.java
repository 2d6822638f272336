package dev.groundwork.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildsFileTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path releases = Path.of("");

    private static BuildRecord build(int number, BuildRecord.Result result) {
        var commit = new Commit("%040x".formatted(number), "Mend the price", "Ines Morel", AT);
        var faults = result == BuildRecord.Result.FAILED
                ? List.of(new BuildRecord.Fault("content/a.md", 3, "no title. Add one."))
                : List.<BuildRecord.Fault>of();
        return new BuildRecord(commit, AT, AT, AT, result, "r-" + number, AT, faults, 2, List.of(commit));
    }

    @Test
    void what_was_written_is_read() throws Exception {
        var builds = Builds.of("https://git.example/portal", "main")
                .looked("%040x".formatted(2), null, AT, AT.plusSeconds(30))
                .with(build(1, BuildRecord.Result.LIVE))
                .with(build(2, BuildRecord.Result.FAILED));

        new BuildsFile(releases).write(builds);

        assertThat(new BuildsFile(releases).read()).contains(builds);
        assertThat(Files.readString(releases.resolve("builds.json"))).contains("\"result\" : \"failed\"");
    }

    @Test
    void without_a_file_there_is_nothing_to_read() throws Exception {
        assertThat(new BuildsFile(releases).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"format\": 2}", "{\"format\": 1}", "{\"format\": 1, \"builds\": [{}]}"
            })
    void a_damaged_file_is_told_in_a_sentence(String text) throws IOException {
        Files.writeString(releases.resolve("builds.json"), text);

        assertThatThrownBy(() -> new BuildsFile(releases).read())
                .isInstanceOf(BuildsFile.Damaged.class)
                .hasMessageEndingWith("builds.json cannot be read. The publisher writes a new one with its next look.");
    }

    @Test
    void the_newest_fifty_stay_and_the_last_good_one_with_them() {
        var builds = Builds.of("r", "main").with(build(0, BuildRecord.Result.LIVE));
        for (var i = 1; i <= 80; i++) {
            builds = builds.with(build(i, BuildRecord.Result.FAILED));
        }

        assertThat(builds.builds()).hasSize(51);
        assertThat(builds.lastGood()).contains(build(0, BuildRecord.Result.LIVE));
        assertThat(builds.newest()).contains(build(80, BuildRecord.Result.FAILED));
    }

    @Test
    void a_commit_that_fails_again_stands_there_once() {
        var builds = Builds.of("r", "main")
                .with(build(1, BuildRecord.Result.LIVE))
                .with(build(2, BuildRecord.Result.FAILED))
                .with(build(2, BuildRecord.Result.FAILED));

        assertThat(builds.builds()).hasSize(2);
    }

    @Test
    void trouble_is_dated_from_the_look_that_first_met_it() {
        var builds = Builds.of("r", "main")
                .looked(null, "It is gone.", AT, null)
                .looked(null, "It is gone.", AT.plusSeconds(60), null);

        assertThat(builds.contact()).isEqualTo(new Builds.Contact("It is gone.", AT, AT.plusSeconds(60), null));
    }
}

package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The benchmark of search, over a few pages and for a second: that it measures, not what.
@Timeout(180)
class SearchSpeedTest {

    @TempDir
    Path folder;

    @Test
    void what_is_built_with_meaning_is_served_and_asked() throws IOException, InterruptedException {
        var content = Files.createDirectory(folder.resolve("content"));
        Files.writeString(content.resolve("rotor.md"), "# Rotor\n\nIt turns.\n\n## Speed of the rotor\n\nFast.\n");
        Files.writeString(content.resolve("lid.md"), "# Lid\n\nIt shuts.\n\n## Seal of the lid\n\nTight.\n");

        var ended = Program.run(
                "dev.groundwork.generator.Main",
                "bench",
                "search",
                "--build",
                "--speed",
                "--seconds",
                "1",
                "--content",
                content.toString(),
                "--templates",
                "../templates",
                "--portal",
                script().toString());

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output())
                .containsPattern("2 pages, \\d+ passages on \\d+ cores: first build [\\d.]+ s")
                .containsPattern("One page changed, in the middle of 3: [\\d.]+ s with meaning, [\\d.]+ s without")
                .containsPattern("one client, \\d+ full searches +\\| [\\d.]+ ms, [\\d.]+ ms, \\d+ ms")
                .containsPattern("open loop of 60 full a second for 1 s +\\| [\\d.]+ ms")
                .containsPattern("beside it 60 as-you-type a second +\\| [\\d.]+ ms")
                .containsPattern("16 clients flat out +\\| \\d+ full a second")
                .containsPattern("memory of the service +\\| \\d\\d+ MB; at its peak \\d\\d+ MB")
                .containsPattern("not answered +\\| 0 ");
    }

    /// Stands for the script, which starts the service in its own place too.
    private Path script() throws IOException {
        var command = String.join("' '", Program.command("dev.groundwork.feedback.Main"));
        var script = Files.writeString(folder.resolve("portal"), "#!/bin/sh\nshift\nexec '" + command + "' \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}

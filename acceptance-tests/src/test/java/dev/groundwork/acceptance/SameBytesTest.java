package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whoever builds the distribution of the same sources gets the same file.
class SameBytesTest {

    @TempDir
    private Path folder = Path.of("");

    private Path built(String name, String umask) throws IOException, InterruptedException {
        var copy = folder.resolve(name);
        var commands = """
                umask %2$s
                mkdir '%1$s'
                tar c -C '%3$s' --exclude=target --exclude=./data --exclude=./.git . | tar x --no-same-permissions -C '%1$s'
                '%1$s/portal' dist
                """.formatted(copy, umask, Portal.ROOT);
        var ended = Program.run(List.of("bash", "-euo", "pipefail", "-c", commands));
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        try (var made = Files.list(copy.resolve("distribution/target"))) {
            return made.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Tag("long")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void two_builds_in_two_folders_under_two_umasks_are_the_same_bytes() throws Exception {
        assertThat(built("one", "022")).hasSameBinaryContentAs(built("another place", "077"));
    }
}

package dev.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of the sample content that may be added to, and must pass a check then.
record CheckedContent(Path folder) {

    static CheckedContent in(Path parent) throws IOException {
        var sample = Portal.ROOT.resolve("content");
        var copy = parent.resolve("content");
        try (var files = Files.walk(sample)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(sample.relativize(file).toString()));
            }
        }
        return new CheckedContent(copy);
    }

    void assertPasses() throws IOException, InterruptedException {
        var check = Program.run(
                "dev.groundwork.generator.Main",
                "check",
                "--content",
                folder.toString(),
                "--templates",
                Portal.ROOT.resolve("templates").toString(),
                "--semantic",
                "off");
        assertThat(check.exitCode()).as(check.output()).isZero();
    }
}

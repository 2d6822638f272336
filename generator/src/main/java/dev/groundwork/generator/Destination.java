package dev.groundwork.generator;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where a command that makes releases puts them.
final class Destination {

    @Option(
            names = "--output",
            paramLabel = "RELEASES",
            defaultValue = "${env:GROUNDWORK_RELEASES:-target/releases}",
            description = "where releases go (${DEFAULT-VALUE})")
    private Path folder = Path.of("target/releases");

    Path folder() {
        return folder;
    }
}

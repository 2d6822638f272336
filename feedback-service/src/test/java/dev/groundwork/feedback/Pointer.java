package dev.groundwork.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Moves the pointer as an operator does who rolls back.
final class Pointer {

    private Pointer() {}

    static void to(Path folder, String release) throws IOException {
        var releases = folder.resolve("releases");
        var link = Files.createSymbolicLink(releases.resolve(".test-link"), Path.of(release));
        Files.move(link, releases.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
    }
}

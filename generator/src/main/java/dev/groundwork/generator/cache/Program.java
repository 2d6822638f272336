package dev.groundwork.generator.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Which program this is: what another one remembered is nothing to build upon.
final class Program {

    private static final String KEY = find();

    private Program() {}

    static String key() {
        return KEY;
    }

    private static String find() {
        try {
            var parts = new ArrayList<String>(List.of(System.getProperty("java.version")));
            for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                var path = Path.of(entry);
                if (Files.isDirectory(path)) {
                    try (var files = Files.walk(path)) {
                        for (var file : files.sorted().toList()) {
                            parts.add(stamp(file));
                        }
                    }
                } else if (Files.exists(path)) {
                    parts.add(stamp(path));
                }
            }
            return Keys.of(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(Path file) throws IOException {
        return Files.isDirectory(file)
                ? file.toString()
                : "%s %d %s".formatted(file, Files.size(file), Files.getLastModifiedTime(file));
    }
}

package dev.groundwork.generator.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// When each file of a folder was last changed, as a commit and those before it tell.
///
/// @param commit from which history was read; empty where none was
/// @param folder of the repository that was looked at; empty for all of it
/// @param byPath from the root of the repository
record LastChanges(String commit, String folder, Map<String, Instant> byPath) {

    static final LastChanges NONE = new LastChanges("", "", Map.of());

    LastChanges {
        byPath = Map.copyOf(byPath);
    }

    boolean isOf(String otherCommit, String otherFolder) {
        return commit.equals(otherCommit) && folder.equals(otherFolder);
    }

    /// The same by the path from the folder.
    Map<String, Instant> inFolder() {
        var prefix = folder.isEmpty() ? 0 : folder.length() + 1;
        return byPath.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().substring(prefix), Map.Entry::getValue));
    }

    /// What an earlier look has kept. History can be read again, so what is not understood is left out.
    static LastChanges read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NONE;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 3 || !lines.getLast().equals("end")) {
            return NONE;
        }
        var byPath = lines.subList(2, lines.size() - 1).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> Instant.ofEpochSecond(Long.parseLong(parts[0]))));
        return new LastChanges(lines.get(0), lines.get(1), byPath);
    }

    void write(Path file) throws IOException {
        var lines = byPath.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf('\n') < 0)
                .map(entry -> entry.getValue().getEpochSecond() + " " + entry.getKey())
                .collect(Collectors.joining(
                        "\n", commit + "\n" + folder + "\n", byPath.isEmpty() ? "end\n" : "\nend\n"));
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

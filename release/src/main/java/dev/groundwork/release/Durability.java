package dev.groundwork.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Brings files from the machine's memory to its disk, so that a pointer never outlives what it points to.
final class Durability {

    private Durability() {}

    /// Every file and folder below this one, and itself.
    static void force(Path folder) throws IOException {
        // Thousands of files one by one take as long as making them.
        if (WholeDisk.sync(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList()) {
                forceOne(path);
            }
        }
    }

    /// This file, or the entries of this folder, alone.
    static void forceOne(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

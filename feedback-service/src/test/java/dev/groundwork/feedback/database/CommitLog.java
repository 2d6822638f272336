package dev.groundwork.feedback.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts commits where they are: each is one frame with a size in the log beside the file, and one sync.
final class CommitLog {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    private CommitLog() {}

    /// Those since the log was last begun anew, which is not before a thousand pages are written.
    static int commits(Path database) throws IOException {
        var log = ByteBuffer.wrap(Files.readAllBytes(database.resolveSibling(database.getFileName() + "-wal")));
        if (log.capacity() < HEADER) {
            return 0;
        }
        var frame = FRAME_HEADER + log.getInt(8);
        var salt = log.getLong(16);
        var commits = 0;
        for (var at = HEADER; at + frame <= log.capacity(); at += frame) {
            if (log.getLong(at + 8) == salt && log.getInt(at + 4) != 0) {
                commits++;
            }
        }
        return commits;
    }
}

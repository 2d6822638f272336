package dev.groundwork.feedback.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Remembers which message was handed over last, in a file of one line: written in one call of the system, right
/// before the one that sends the message's end, it outlives the process although nothing is synced.
final class Handover implements AutoCloseable {

    private static final int LENGTH = 60;

    private final FileChannel file;

    Handover(Path path) {
        try {
            this.file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.size() < LENGTH) {
                // A full disk must not be in the way later.
                write("");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " cannot be written", e);
        }
    }

    /// Notes that this attempt goes to the other end now.
    void note(Message message) {
        write(line(message));
    }

    /// Whether the last attempt of this message was handed over.
    boolean was(Message message) {
        var bytes = new byte[LENGTH];
        try {
            file.read(ByteBuffer.wrap(bytes), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("what was handed over last cannot be read", e);
        }
        return new String(bytes, StandardCharsets.US_ASCII).strip().equals(line(message));
    }

    private static String line(Message message) {
        return message.id() + " " + message.attempts();
    }

    private void write(String line) {
        var padded = (line + " ".repeat(LENGTH - 1 - line.length()) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            file.write(ByteBuffer.wrap(padded), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("what was handed over cannot be noted", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the note of what was handed over cannot be closed", e);
        }
    }
}

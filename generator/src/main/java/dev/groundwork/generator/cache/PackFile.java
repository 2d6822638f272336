package dev.groundwork.generator.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;

/// Records one behind the other in a file, so that no build holds the HTML of all pages. Safe for many threads.
final class PackFile implements AutoCloseable {

    /// Where a record lies in the file.
    ///
    /// @param check over its bytes
    record Place(long at, int length, long check) {}

    private final FileChannel channel;
    private long end;

    private PackFile(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    static PackFile open(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new PackFile(channel, channel.size());
    }

    long length() {
        return end;
    }

    Place add(Record record) throws IOException {
        var bytes = StateFile.MAPPER.writeValueAsBytes(record);
        var place = new Place(reserve(bytes.length), bytes.length, check(bytes));
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, place.at() + buffer.position());
        }
        return place;
    }

    private synchronized long reserve(int length) {
        var at = end;
        end += length;
        return at;
    }

    /// Reads a record.
    ///
    /// @throws DamagedCache when it is not what was kept
    <T extends Record> T read(Place place, Class<T> type) throws IOException {
        var bytes = new byte[place.length()];
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && channel.read(buffer, place.at() + buffer.position()) >= 0) {}
        try {
            if (buffer.hasRemaining() || check(bytes) != place.check()) {
                throw new DamagedCache("what the last build kept came to harm");
            }
            return StateFile.MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new DamagedCache("what the last build kept cannot be read: " + e.getOriginalMessage());
        }
    }

    private static long check(byte[] bytes) {
        var check = new CRC32C();
        check.update(bytes);
        return check.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package dev.groundwork.generator.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;

/// Records one behind the other in a file, so that no build holds the HTML of all pages. Safe for many threads.
final class PackFile implements AutoCloseable {

    /// Where a record lies in the file.
    ///
    /// @param check over its bytes
    record Place(long at, int length, long check) {}

    /// So many bytes of what was added stay in memory until they are asked for: most is asked for soon.
    private static final long AT_HAND = 32L << 20;

    private final FileChannel channel;
    private final Map<Place, Record> atHand = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();
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
        if (held.get() < AT_HAND) {
            held.addAndGet(place.length());
            atHand.put(place, record);
        }
        return place;
    }

    /// Reads a record that is not asked for again soon.
    <T extends Record> T take(Place place, Class<T> type) throws IOException {
        var known = atHand.remove(place);
        if (known == null) {
            return read(place, type);
        }
        held.addAndGet(-place.length());
        return type.cast(known);
    }

    /// Lets go of what is in memory.
    void settle() {
        atHand.clear();
        held.set(0);
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
        var known = atHand.get(place);
        if (known != null) {
            return type.cast(known);
        }
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

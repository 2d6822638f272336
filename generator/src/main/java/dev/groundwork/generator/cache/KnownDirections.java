package dev.groundwork.generator.cache;

import dev.groundwork.search.Understood;
import dev.groundwork.search.meaning.Direction;
import dev.groundwork.search.meaning.Meaning;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// Where texts point to, by what they say and which model read them: no text is ever understood twice. It may be
/// deleted at any time. Safe for many threads.
///
/// The file is only appended to, a whole record at a time; reading ends where a record is damaged or cut off.
public final class KnownDirections implements Understood {

    private static final int KEY = 16;
    private static final int RECORD = KEY + Direction.SIZE + Integer.BYTES;

    /// More than this would take longer to read than a build takes: the older ones are let go, and understood again
    /// where a page still says them.
    private static final int MOST = 200_000;

    private final Path file;
    private final Map<ByteBuffer, Direction> known = new ConcurrentHashMap<>();

    private KnownDirections(Path file) {
        this.file = file;
    }

    /// Those that are known for this folder of releases.
    public static KnownDirections in(Path releases) throws IOException {
        return in(releases, MOST);
    }

    static KnownDirections in(Path releases, int most) throws IOException {
        var directions = new KnownDirections(releases.resolve(".cache").resolve("directions"));
        directions.read(most);
        return directions;
    }

    /// None, and none are to be kept.
    public static KnownDirections none() {
        return new KnownDirections(Path.of("none"));
    }

    private void read(int most) throws IOException {
        byte[] all;
        try {
            all = newest(file, most);
        } catch (NoSuchFileException none) {
            return;
        }
        var whole = 0;
        while (whole + RECORD <= all.length && isWhole(all, whole)) {
            var numbers = whole + KEY;
            known.put(
                    ByteBuffer.wrap(Arrays.copyOfRange(all, whole, numbers)),
                    Direction.of(Arrays.copyOfRange(all, numbers, numbers + Direction.SIZE)));
            whole += RECORD;
        }
        if (whole < all.length) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
        }
    }

    /// Leaves the newer half where there are too many.
    private static byte[] newest(Path file, int most) throws IOException {
        var all = Files.readAllBytes(file);
        if (all.length / RECORD <= most) {
            return all;
        }
        var from = (all.length / RECORD - most / 2) * RECORD;
        var newer = Arrays.copyOfRange(all, from, all.length);
        var beside = file.resolveSibling(file.getFileName() + ".newer");
        Files.write(beside, newer);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return newer;
    }

    private static boolean isWhole(byte[] all, int start) {
        var length = RECORD - Integer.BYTES;
        return ByteBuffer.wrap(all, start + length, Integer.BYTES).getInt() == sum(all, start, length);
    }

    private static int sum(byte[] bytes, int start, int length) {
        var sum = new CRC32();
        sum.update(bytes, start, length);
        return (int) sum.getValue();
    }

    @Override
    public @Nullable Direction of(String text) {
        return known.get(key(text));
    }

    /// Keeps a direction, so that a build that is killed loses only what it was about to understand.
    public synchronized void add(String text, Direction direction) throws IOException {
        var key = key(text);
        if (known.putIfAbsent(key, direction) != null) {
            return;
        }
        var record = ByteBuffer.allocate(RECORD).put(key.duplicate()).put(direction.numbers());
        record.putInt(sum(record.array(), 0, record.position())).flip();
        Files.createDirectories(file.getParent());
        Files.write(file, record.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static ByteBuffer key(String text) {
        try {
            var name = (Meaning.NAME + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(name), 0, KEY)
                    .slice();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

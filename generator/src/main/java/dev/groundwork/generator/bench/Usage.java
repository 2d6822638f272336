package dev.groundwork.generator.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// What processes have used of the machine, as the system counts it.
final class Usage {

    /// `struct rusage` begins with two `timeval`s, user and system, and is well below this size everywhere.
    private static final int SIZE = 512;

    private static final int CHILDREN = -1;

    private Usage() {}

    /// The seconds of all cores that the children of this process have used which have ended; exact to the microsecond.
    @SuppressWarnings("restricted") // The script starts us with native access, and there is no other exact way.
    static double secondsOfEndedChildren() {
        var linker = Linker.nativeLinker();
        var getrusage = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("getrusage"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (var arena = Arena.ofConfined()) {
            var usage = arena.allocate(SIZE, Long.BYTES);
            if ((int) getrusage.invokeExact(CHILDREN, usage) != 0) {
                throw new IllegalStateException("getrusage refused to count");
            }
            return time(usage, 0) + time(usage, 2 * Long.BYTES);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("getrusage cannot be called", e);
        }
    }

    private static double time(MemorySegment usage, long offset) {
        return usage.get(ValueLayout.JAVA_LONG, offset) + usage.get(ValueLayout.JAVA_INT, offset + Long.BYTES) / 1e6;
    }

    /// The most memory that a running process has held at once, in bytes; 0 once it has ended. The system remembers the
    /// peak, so only what grows after the last look is missed. `ru_maxrss` would not do: it begins with the
    /// memory of the process that started this one.
    static long peak(long pid) {
        return bytes(pid, "VmHWM:");
    }

    /// The memory that a running process holds now, in bytes; 0 once it has ended.
    static long resident(long pid) {
        return bytes(pid, "VmRSS:");
    }

    private static long bytes(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}

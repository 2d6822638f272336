package dev.groundwork.release;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/// Linux's own way to bring a file system to its disk in one go, for which Java has no name: syncfs(2).
final class WholeDisk {

    private static final int READ_ONLY = 0;
    private static final Optional<MethodHandle> OPEN = function("open", ADDRESS, JAVA_INT);
    private static final Optional<MethodHandle> SYNC = function("syncfs", JAVA_INT);
    private static final Optional<MethodHandle> CLOSE = function("close", JAVA_INT);

    private WholeDisk() {}

    @SuppressWarnings("restricted") // The three names and their parameters are those of the system's manual.
    private static Optional<MethodHandle> function(String name, MemoryLayout... parameters) {
        var linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find(name)
                .map(found -> linker.downcallHandle(found, FunctionDescriptor.of(JAVA_INT, parameters)));
    }

    /// Brings everything on the disk of this folder there.
    ///
    /// @return false where the machine has no such way: then nothing was done
    static boolean sync(Path folder) throws IOException {
        if (OPEN.isEmpty() || SYNC.isEmpty() || CLOSE.isEmpty()) {
            return false;
        }
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(folder.toAbsolutePath().toString());
            var file = (int) OPEN.get().invokeExact(name, READ_ONLY);
            if (file < 0) {
                return false;
            }
            var failed = (int) SYNC.get().invokeExact(file);
            var ignored = (int) CLOSE.get().invokeExact(file);
            if (failed != 0) {
                throw new IOException("the disk of %s did not take everything. Look after it.".formatted(folder));
            }
            return true;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the system's own failed", e);
        }
    }
}

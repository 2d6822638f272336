package dev.groundwork.generator;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Waits for changes in folders and all folders below them. What is hidden is no content, so nobody waits for it.
final class FolderWatch implements AutoCloseable {

    /// Editors write a file in several strokes; a change is over when nothing has happened for so long.
    private static final int QUIET_MILLIS = 25;

    /// Who never stops writing is not waited for any longer.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// A folder that has gone tells nothing, nor does a link that leads elsewhere now: so they are looked at.
    private static final int LOOK_MILLIS = 250;

    private final List<Path> folders;
    private final WatchService service;
    private final Map<WatchKey, Path> watched = new HashMap<>();
    private List<Place> places = List.of();

    /// Where a folder really is.
    ///
    /// @param real null where there is none, or none that may be read
    private record Place(@Nullable Path real, @Nullable Object key) {

        static Place of(Path folder) {
            try {
                var real = folder.toRealPath();
                var attributes = Files.readAttributes(real, BasicFileAttributes.class);
                return attributes.isDirectory() && Files.isReadable(real)
                        ? new Place(real, attributes.fileKey())
                        : new Place(null, null);
            } catch (IOException gone) {
                return new Place(null, null);
            }
        }
    }

    private FolderWatch(List<Path> folders, WatchService service) {
        this.folders = folders;
        this.service = service;
    }

    static FolderWatch of(List<Path> folders) throws IOException {
        var watch = new FolderWatch(folders, FileSystems.getDefault().newWatchService());
        watch.registerAll();
        return watch;
    }

    static boolean isThere(Path folder) {
        return Place.of(folder).real() != null;
    }

    private List<Place> look() {
        return folders.stream().map(Place::of).toList();
    }

    private void registerAll() throws IOException {
        places = look();
        for (var place : places) {
            if (place.real() != null) {
                register(place.real());
            }
        }
    }

    /// Registering twice does no harm, and notes where a folder has been moved to.
    private void register(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(folder) && isHidden(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                try {
                    watched.put(directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), directory);
                    return FileVisitResult.CONTINUE;
                } catch (NoSuchFileException | NotDirectoryException gone) {
                    // The folder above tells that it went.
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                // Gone meanwhile, or not to be read: the build says so.
                if (failure instanceof FileSystemException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /// Waits until something has changed and all is quiet again, or until it is time.
    ///
    /// @return true, so that it can be asked again
    boolean awaitChange(BooleanSupplier isTime) throws IOException, InterruptedException {
        while (!isTime.getAsBoolean()) {
            var key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            var isHeard = key != null && hear(key);
            if (!places.equals(look())) {
                registerAll();
                isHeard = true;
            }
            if (isHeard) {
                awaitQuiet();
                return true;
            }
        }
        return true;
    }

    private void awaitQuiet() throws IOException, InterruptedException {
        var start = System.nanoTime();
        var key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null && System.nanoTime() - start < LONGEST.toNanos()) {
            hear(key);
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (key != null) {
            hear(key);
        }
    }

    /// Takes what a folder tells, and begins to listen to folders that are new in it.
    ///
    /// @return whether any of it can be seen in what is built
    private boolean hear(WatchKey key) throws IOException {
        var isHeard = false;
        var mayBeIncomplete = false;
        for (var event : key.pollEvents()) {
            if (event.kind().equals(OVERFLOW)) {
                isHeard = true;
                mayBeIncomplete = true;
            } else if (event.context() instanceof Path name && !isHidden(name)) {
                isHeard = true;
                mayBeIncomplete |= event.kind().equals(ENTRY_CREATE) && !isFile(key, event);
            }
        }
        if (!key.reset()) {
            watched.remove(key);
            isHeard = true;
            mayBeIncomplete = true;
        }
        if (mayBeIncomplete) {
            registerAll();
        }
        return isHeard;
    }

    private boolean isFile(WatchKey key, WatchEvent<?> event) {
        var folder = watched.get(key);
        return folder != null && Files.isRegularFile(folder.resolve(String.valueOf(event.context())));
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}

package dev.groundwork.generator;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Waits for changes in folders and all folders below them.
final class FolderWatch implements AutoCloseable {

    /// Editors write a file in several strokes; a change is over when nothing has happened for so long.
    private static final int QUIET_MILLIS = 80;

    private final List<Path> folders;
    private final WatchService service;

    private FolderWatch(List<Path> folders, WatchService service) {
        this.folders = folders;
        this.service = service;
    }

    static FolderWatch of(List<Path> folders) throws IOException {
        var watch = new FolderWatch(folders, FileSystems.getDefault().newWatchService());
        watch.register();
        return watch;
    }

    /// Registering twice does no harm, and finds folders that are new.
    private void register() throws IOException {
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (var below = Files.walk(folder.toRealPath())) {
                    for (var directory : below.filter(Files::isDirectory).toList()) {
                        directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                    }
                }
            }
        }
    }

    /// Waits until something has changed and all is quiet again.
    ///
    /// @return true, so that it can be asked again
    boolean awaitChange() throws IOException, InterruptedException {
        for (var key = service.take(); key != null; key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
            key.pollEvents();
            key.reset();
        }
        register();
        return true;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}

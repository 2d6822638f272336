package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The files of a release that is being built: each is written, or taken over from the live release as it is.
///
/// A file that is taken over is the same physical file (a hard link), so no file here is ever written into: a new one
/// takes its place. Safe for many threads, as long as no two of them mean the same path.
public final class StagedFiles {

    private final Path folder;
    private final KnownFiles live;
    private final KnownFiles spare;
    private final Set<String> atHand;
    private final ConcurrentSkipListMap<String, ReleasedFile> files = new ConcurrentSkipListMap<>();
    private volatile boolean hasNew;
    private final Map<Path, Boolean> folders = new ConcurrentHashMap<>();

    /// @param folder what is in it is what `spare` knows, and goes unless it is asked for
    /// @param atHand what of it is just as it was described
    StagedFiles(Path folder, KnownFiles live, KnownFiles spare, Set<String> atHand) {
        this.folder = folder;
        this.live = live;
        this.spare = spare;
        this.atHand = atHand;
    }

    /// Takes over a file, or all files of a folder, from the live release.
    ///
    /// @param path from the release's folder, with `/`; that of a folder ends with one
    /// @return false where the live release has nothing there or it came to harm: then it must be written
    public boolean keep(String path) throws IOException {
        if (!path.endsWith("/")) {
            var known = live.get(path);
            return known != null && keep(known);
        }
        var below = live.below(path);
        for (var known : below) {
            if (!keep(known)) {
                return false;
            }
        }
        return !below.isEmpty();
    }

    private boolean keep(ReleasedFile known) throws IOException {
        if (!isSpare(known)) {
            if (!live.isUntouched(known)) {
                return false;
            }
            var target = freed(known.path());
            try {
                Files.createLink(target, live.folder().resolve(known.path()));
            } catch (UnsupportedOperationException e) {
                Files.copy(live.folder().resolve(known.path()), target);
            }
        }
        files.put(known.path(), known);
        return true;
    }

    /// What stands at this path already is just this file.
    private boolean isSpare(ReleasedFile file) {
        return atHand.contains(file.path()) && file.equals(spare.get(file.path()));
    }

    /// Writes a file; where the live release has the same, that one is taken over.
    public void write(String path, byte[] bytes) throws IOException {
        var file = new ReleasedFile(path, bytes.length, Hashes.sha256(bytes));
        if (!file.equals(live.get(path)) || !keep(file)) {
            Files.write(freed(path), bytes);
            hasNew = true;
            files.put(path, file);
        }
    }

    /// Copies a file of any size.
    public void copy(String path, Path source) throws IOException {
        var file = new ReleasedFile(path, Files.size(source), Hashes.sha256(source));
        if (!file.equals(live.get(path)) || !keep(file)) {
            var target = freed(path);
            Files.copy(source, target);
            hasNew = true;
            // The source may have changed meanwhile; what counts is what was copied.
            files.put(path, new ReleasedFile(path, Files.size(target), Hashes.sha256(target)));
        }
    }

    /// Whether there is a file at this path already, or below it.
    public boolean has(String path) {
        var below = files.ceilingKey(path + "/");
        return files.containsKey(path) || (below != null && below.startsWith(path + "/"));
    }

    /// An empty folder for somebody who writes files of its own, which [#adopt] then takes in.
    ///
    /// @param path from the release's folder, with `/` and ending with one
    public Path emptyFolder(String path) throws IOException {
        var empty = folder.resolve(path);
        Staging.delete(empty);
        // It may have been kept in part.
        files.subMap(path, path + Character.MAX_VALUE).clear();
        folders.keySet().removeIf(known -> known.startsWith(empty));
        Files.createDirectories(empty);
        return empty;
    }

    /// Takes in all files that were written into an [#emptyFolder].
    public void adopt(String path) throws IOException {
        hasNew = true;
        for (var file : Hashes.filesOf(folder.resolve(path))) {
            files.put(path + file.path(), new ReleasedFile(path + file.path(), file.size(), file.sha256()));
        }
    }

    private Path freed(String path) throws IOException {
        var target = folder.resolve(path);
        var within = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (folders.putIfAbsent(folder.resolve(within), true) == null) {
            createFolder(within);
        }
        Staging.delete(target);
        return target;
    }

    private void createFolder(String path) throws IOException {
        for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            deleteFile(path.substring(0, end));
        }
        deleteFile(path);
        Files.createDirectories(folder.resolve(path));
    }

    /// What is built upon may have had a file where a folder must be now.
    private void deleteFile(String path) throws IOException {
        if (!spare.isEmpty() && Files.isRegularFile(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(folder.resolve(path));
        }
    }

    /// Whether every file is one of the live release's, and nobody touched it there.
    boolean areAllKept() throws IOException {
        if (hasNew) {
            return false;
        }
        for (var file : live.byPath().values()) {
            if (!live.isUntouched(file)) {
                return false;
            }
        }
        return true;
    }

    /// Takes away what nobody asked for.
    ///
    /// @return all files, in the order of their paths
    List<ReleasedFile> settle() throws IOException {
        for (var path : spare.byPath().keySet()) {
            if (!files.containsKey(path)) {
                Files.deleteIfExists(folder.resolve(path));
                deleteEmptyFolders(path);
            }
        }
        return List.copyOf(files.values());
    }

    private void deleteEmptyFolders(String path) throws IOException {
        for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            try {
                Files.deleteIfExists(folder.resolve(path.substring(0, end)));
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}

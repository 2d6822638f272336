package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The files that a release says it has.
///
/// @param folder where they are
/// @param release null where there is none
/// @param describedAt when the description was written, which is after all files
record KnownFiles(
        Path folder, @Nullable Release release, NavigableMap<String, ReleasedFile> byPath, FileTime describedAt) {

    static final KnownFiles NONE =
            new KnownFiles(Path.of(""), null, Collections.emptyNavigableMap(), FileTime.fromMillis(0));

    /// Those that the description of a release names; [#NONE] where no service would accept it.
    static KnownFiles of(ReleaseFolder folder) throws IOException {
        try {
            return of(folder, ReleaseJson.read(folder));
        } catch (RefusedRelease damaged) {
            return NONE;
        }
    }

    static KnownFiles of(ReleaseFolder folder, Release release) throws IOException {
        var byPath = new TreeMap<String, ReleasedFile>();
        release.files().forEach(file -> byPath.put(file.path(), file));
        return new KnownFiles(folder.path(), release, byPath, describedAt(folder));
    }

    private static FileTime describedAt(ReleaseFolder folder) throws IOException {
        return Files.getLastModifiedTime(folder.description(), LinkOption.NOFOLLOW_LINKS);
    }

    /// The same for a folder that this one was moved to, which somebody else may have written into since; null there.
    @Nullable
    KnownFiles movedTo(ReleaseFolder folder) throws IOException {
        var isSame = Files.exists(folder.description()) && describedAt(folder).equals(describedAt);
        return isSame ? new KnownFiles(folder.path(), release, byPath, describedAt) : null;
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    @Nullable
    ReleasedFile get(String path) {
        return byPath.get(path);
    }

    Collection<ReleasedFile> below(String path) {
        return byPath.subMap(path, true, path + Character.MAX_VALUE, false).values();
    }

    /// Whether this file is just as it was described.
    boolean isUntouched(ReleasedFile file) throws IOException {
        try {
            return isUntouched(
                    file,
                    Files.readAttributes(
                            folder.resolve(file.path()), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /// The description was written last, so a file that changed after it is not the one that was described.
    private boolean isUntouched(ReleasedFile file, BasicFileAttributes now) {
        return now.isRegularFile()
                && now.size() == file.size()
                && now.lastModifiedTime().compareTo(describedAt) <= 0;
    }

    /// Takes away whatever else is in the folder.
    ///
    /// @return the paths of the files that are just as they were described
    Set<String> clear() throws IOException {
        var untouched = new HashSet<String>();
        var prefix = folder.toString().length() + 1;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                var file = get(path.toString().substring(prefix).replace('\\', '/'));
                if (file == null) {
                    Files.delete(path);
                } else if (isUntouched(file, attributes)) {
                    untouched.add(file.path());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return untouched;
    }
}

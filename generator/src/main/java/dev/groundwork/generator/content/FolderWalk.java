package dev.groundwork.generator.content;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the files of the content folder, never one outside of it. Hidden files and folders are left alone.
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path real;
    private final Problems problems;
    private final SortedMap<String, Path> found = new TreeMap<>();
    private final Map<String, Stamp> stamps = new HashMap<>();

    private FolderWalk(Path folder, Problems problems) throws IOException {
        this.folder = folder;
        this.real = folder.toRealPath();
        this.problems = problems;
    }

    static FolderWalk through(Path folder, Problems problems) throws IOException {
        var walk = new FolderWalk(folder, problems);
        Files.walkFileTree(walk.real, walk);
        return walk;
    }

    /// The files by their path from the folder, with `/`.
    SortedMap<String, Path> files() {
        return found;
    }

    /// Null for a file behind a symbolic link.
    @Nullable
    Stamp stamp(String path) {
        return stamps.get(path);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        var isHidden = !directory.equals(real) && isHidden(directory);
        return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            follow(file);
        } else if (attributes.isRegularFile()) {
            found.put(path(file), named(file));
            stamps.put(path(file), Stamp.of(file, attributes));
        }
        return FileVisitResult.CONTINUE;
    }

    private void follow(Path link) throws IOException {
        var target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        if (!Files.exists(link) && target.startsWith(real)) {
            report(link, "the symbolic link leads nowhere. Put the file itself here.");
        } else if (!Files.exists(link) || !link.toRealPath().startsWith(real)) {
            report(link, "the symbolic link leads out of the content folder. Put the file itself here.");
        } else if (Files.isDirectory(link)) {
            report(link, "the symbolic link leads to a folder, whose pages would be there twice. Take it out.");
        } else {
            found.put(path(link), named(link));
        }
    }

    private void report(Path link, String text) {
        problems.report(named(link).toString(), 1, Concern.FILE, text);
    }

    /// As the folder was named, which may be a symbolic link itself.
    private Path named(Path file) {
        return folder.resolve(real.relativize(file));
    }

    private String path(Path file) {
        return real.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }
}

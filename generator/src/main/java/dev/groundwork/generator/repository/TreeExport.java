package dev.groundwork.generator.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/// Makes a folder hold what a commit holds, and touches no file that is so already.
final class TreeExport {

    private final Repository repository;
    private final Path folder;

    TreeExport(Repository repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /// Brings the folder from one tree to another.
    ///
    /// @param from what it holds; null where it is empty
    /// @param only these folders at the top; all where it is empty
    void update(@Nullable RevTree from, RevTree to, List<String> only) throws IOException, UnusableCommit {
        // All that goes before all that comes: a folder may come where a file or a link was.
        try (var walk = walk(from, to, only)) {
            while (walk.next()) {
                if (walk.getRawMode(0) != 0) {
                    remove(inside(walk.getPathString()));
                }
            }
        }
        try (var walk = walk(from, to, only)) {
            while (walk.next()) {
                write(walk);
            }
        }
    }

    private TreeWalk walk(@Nullable RevTree from, RevTree to, List<String> only) throws IOException {
        var walk = new TreeWalk(repository);
        walk.setRecursive(true);
        if (from == null) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(from);
        }
        walk.addTree(to);
        walk.setFilter(
                only.isEmpty()
                        ? TreeFilter.ANY_DIFF
                        : AndTreeFilter.create(PathFilterGroup.createFromStrings(only), TreeFilter.ANY_DIFF));
        return walk;
    }

    private void write(TreeWalk walk) throws IOException, UnusableCommit {
        var mode = walk.getFileMode(1);
        var isLink = mode.equals(FileMode.SYMLINK);
        if (!isLink && !mode.equals(FileMode.REGULAR_FILE) && !mode.equals(FileMode.EXECUTABLE_FILE)) {
            return;
        }
        var file = inside(walk.getPathString());
        Files.createDirectories(file.resolveSibling("."));
        ObjectId id = walk.getObjectId(1);
        var blob = walk.getObjectReader().open(id);
        if (isLink) {
            Files.createSymbolicLink(file, Path.of(new String(blob.getBytes(), StandardCharsets.UTF_8)));
        } else {
            try (var out = Files.newOutputStream(file)) {
                blob.copyTo(out);
            }
        }
    }

    /// A tree made by hand can hold names that git itself would never take.
    private Path inside(String path) throws UnusableCommit {
        for (var part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
                throw new UnusableCommit("it holds a file '%s', which no folder can hold. Rename it.".formatted(path));
            }
        }
        return folder.resolve(path);
    }

    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (var parent = file.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            try (var rest = Files.list(parent)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(parent);
        }
    }

    static void wipe(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

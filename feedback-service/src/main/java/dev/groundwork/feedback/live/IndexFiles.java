package dev.groundwork.feedback.live;

import dev.groundwork.release.Hashes;
import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.ReleasedFile;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of an index that is being searched. A file is read again only when the disk says that it was touched.
final class IndexFiles {

    private static final String INDEX = "index/";

    private final ReleaseFolder folder;
    private final List<ReleasedFile> files;
    private final Map<ReleasedFile, Looked> looked = new HashMap<>();

    /// A file as the disk knows it.
    private record Seen(@Nullable Object key, long size, FileTime modified) {}

    private record Looked(Seen seen, boolean whole) {}

    private IndexFiles(ReleaseFolder folder, List<ReleasedFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /// The index of a release whose every file has just been read.
    static IndexFiles of(Releases.Live whole) {
        var index = whole.release().files().stream()
                .filter(file -> file.path().startsWith(INDEX))
                .toList();
        var files = new IndexFiles(whole.folder(), index);
        index.forEach(file -> files.seen(file).ifPresent(seen -> files.looked.put(file, new Looked(seen, true))));
        return files;
    }

    ReleaseFolder folder() {
        return folder;
    }

    /// What has happened to the first file that is not as it was described, in one sentence.
    synchronized Optional<String> harm() {
        return files.stream()
                .filter(file -> !isWhole(file))
                .findFirst()
                .map(file -> "%s of %s is missing or changed. Build the release again."
                        .formatted(file.path(), folder.path()));
    }

    private boolean isWhole(ReleasedFile file) {
        var seen = seen(file);
        if (seen.isEmpty()) {
            return false;
        }
        var before = looked.get(file);
        if (before == null || !before.seen().equals(seen.get())) {
            before = new Looked(seen.get(), seen.get().size() == file.size() && hasHash(file));
            looked.put(file, before);
        }
        return before.whole();
    }

    private boolean hasHash(ReleasedFile file) {
        try {
            return Hashes.sha256(folder.path().resolve(file.path())).equals(file.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Seen> seen(ReleasedFile file) {
        try {
            var found = Files.readAttributes(folder.path().resolve(file.path()), BasicFileAttributes.class);
            return Optional.of(new Seen(found.fileKey(), found.size(), found.lastModifiedTime()));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }
}

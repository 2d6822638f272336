package dev.groundwork.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was found in the release that was opened last: a file that the next release shares with it (a hard link, of the
/// same size and not written to since) need not be read again.
public final class Verified {

    /// A file as the disk knows it, whatever its names are.
    private record Physical(Object key, long size, FileTime modified) {}

    private record Found(String path, Path file, BasicFileAttributes attributes) {}

    private Map<Physical, String> hashes = Map.of();

    /// Every file below the folder but the description, in no order.
    synchronized List<ReleasedFile> filesOf(Path folder) throws IOException {
        var known = hashes;
        try {
            // What must be read is read by all cores.
            var files = walk(folder).parallelStream()
                    .map(found -> Map.entry(found, hash(found, known)))
                    .toList();
            hashes = remembered(files);
            return files.stream()
                    .map(each -> new ReleasedFile(
                            each.getKey().path(), each.getKey().attributes().size(), each.getValue()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static List<Found> walk(Path folder) throws IOException {
        var all = new ArrayList<Found>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var path = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && !path.equals(ReleaseFolder.DESCRIPTION)) {
                    all.add(new Found(path, file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    private static String hash(Found found, Map<Physical, String> known) {
        try {
            var key = found.attributes().fileKey();
            var hash = key == null ? null : known.get(physical(key, found));
            return hash != null ? hash : Hashes.sha256(found.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Physical, String> remembered(List<Map.Entry<Found, String>> files) {
        var remembered = new HashMap<Physical, String>();
        for (var each : files) {
            var key = each.getKey().attributes().fileKey();
            if (key != null) {
                remembered.put(physical(key, each.getKey()), each.getValue());
            }
        }
        return Map.copyOf(remembered);
    }

    private static Physical physical(Object key, Found found) {
        return new Physical(key, found.attributes().size(), found.attributes().lastModifiedTime());
    }
}

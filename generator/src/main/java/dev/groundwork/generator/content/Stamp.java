package dev.groundwork.generator.content;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

/// What a file system says of a file: a file with the same stamp has the same bytes, unless it was written just now.
///
/// @param modified in nanoseconds since 1970, as fine as the file system tells it
/// @param changed likewise, when anything about it changed, which nobody can set; 0 where no system tells
/// @param file the physical file
public record Stamp(long size, long modified, long changed, String file) {

    private static final boolean TELLS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    static Stamp of(Path path, BasicFileAttributes attributes) throws IOException {
        return new Stamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                TELLS ? ((FileTime) Files.getAttribute(path, "unix:ctime")).to(TimeUnit.NANOSECONDS) : 0,
                String.valueOf(attributes.fileKey()));
    }
}

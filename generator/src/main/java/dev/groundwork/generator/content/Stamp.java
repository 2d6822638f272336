package dev.groundwork.generator.content;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// What a file system says of a file: a file with the same stamp has the same bytes, unless it was written just now.
///
/// @param modified in nanoseconds since 1970, as fine as the file system tells it
/// @param file the physical file
public record Stamp(long size, long modified, String file) {

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                String.valueOf(attributes.fileKey()));
    }
}

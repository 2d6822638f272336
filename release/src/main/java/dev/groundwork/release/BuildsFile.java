package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// `builds.json` beside the releases: the publisher writes it, the desk reads it.
public final class BuildsFile {

    /// The file is there and says nothing that we understand. The message is one sentence for the operator.
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        private Damaged(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final Path file;
    private final Path next;

    public BuildsFile(Path releases) {
        this.file = releases.resolve("builds.json");
        this.next = releases.resolve(".next-builds.json");
    }

    /// Which writing of the file lies there.
    public record Version(
            FileTime written, long size, @Nullable Object key) {}

    /// Tells one writing from the next without reading it; empty where there is none.
    public Optional<Version> version() {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Version(found.lastModifiedTime(), found.size(), found.fileKey()));
        } catch (IOException e) {
            // Whoever reads it is told why it cannot be read.
            return Optional.empty();
        }
    }

    /// What it says; empty where no publisher has worked here.
    public Optional<Builds> read() throws Damaged {
        try {
            var tree = ReleaseJson.MAPPER.readTree(Files.readAllBytes(file));
            var format = tree.path("format").asInt(0);
            if (format != Builds.FORMAT) {
                throw new IOException("format " + format);
            }
            return Optional.of(ReleaseJson.MAPPER.treeToValue(tree, Builds.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException | NullPointerException e) {
            // A list that is missing is damage, too: the records refuse it.
            throw new Damaged(
                    "%s cannot be read. The publisher writes a new one with its next look.".formatted(file), e);
        }
    }

    /// Replaces it by renaming, so that a reader sees the old one or the new one. One process at a time may write.
    public void write(Builds builds) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(next, ReleaseJson.MAPPER.writeValueAsBytes(builds));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package dev.groundwork.generator.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A repository in which a test works as people do: with the git of this machine.
public final class TestRepository {

    private final Path folder;
    private Instant time = Instant.parse("2026-11-02T09:00:00Z");

    private TestRepository(Path folder) {
        this.folder = folder;
    }

    public static TestRepository in(Path folder) {
        var repository = new TestRepository(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository.git("init", "-q", "-b", "main");
        return repository;
    }

    public Path folder() {
        return folder;
    }

    public TestRepository write(String path, String text) {
        return change(() -> {
            var file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        });
    }

    public TestRepository remove(String path) {
        git("rm", "-r", "-q", "--", path);
        return this;
    }

    /// Puts the files of a folder over those that are there.
    public TestRepository copy(Path from, String to) {
        return change(() -> {
            try (var paths = Files.walk(from)) {
                for (var path : paths.toList()) {
                    var target =
                            folder.resolve(to).resolve(from.relativize(path).toString());
                    if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(
                                path,
                                target,
                                StandardCopyOption.REPLACE_EXISTING,
                                java.nio.file.LinkOption.NOFOLLOW_LINKS);
                    }
                }
            }
        });
    }

    /// The time of the next commit; each one after it is a day later.
    public TestRepository at(String instant) {
        time = Instant.parse(instant);
        return this;
    }

    /// Commits all that lies there.
    ///
    /// @return its id
    public String commit(String subject) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", subject);
        time = time.plusSeconds(24 * 60 * 60);
        return git("rev-parse", "HEAD");
    }

    /// What git says, or an error with all that it said.
    public String git(String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        for (var who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "Ines Morel");
            environment.put("GIT_" + who + "_EMAIL", "ines@example.com");
            environment.put("GIT_" + who + "_DATE", time.toString());
        }
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private TestRepository change(Change change) {
        try {
            change.make();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

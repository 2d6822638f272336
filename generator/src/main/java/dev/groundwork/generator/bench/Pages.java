package dev.groundwork.generator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A folder of Markdown that may be changed, because it is a copy.
record Pages(Path folder) {

    private static final Pattern NOT_SHOWN_NOW = Pattern.compile("(?m)^(draft|publish-from|publish-until):");

    /// Copies what a portal is made of: all but what is hidden.
    static Pages copied(Path from, Path to) throws IOException {
        var real = from.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (!directory.equals(real)
                        && directory.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(real.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(real.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
        return new Pages(to);
    }

    List<Path> all() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /// The page in the middle that readers can see: a change of it changes the site.
    Path oneToChange() throws IOException {
        var all = all();
        for (var i = 0; i < all.size(); i++) {
            var file = all.get((all.size() / 2 + i) % all.size());
            if (Files.size(file) > 0
                    && !NOT_SHOWN_NOW
                            .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .find()) {
                return file;
            }
        }
        throw new Failed(folder + " has no page that could be changed. Name a folder with Markdown.");
    }

    /// Saves a page with one more sentence.
    static void change(Path page, int number) throws IOException {
        Files.writeString(page, "\n\nChanged for the %dth time.\n".formatted(number), StandardOpenOption.APPEND);
    }
}

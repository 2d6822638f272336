package dev.groundwork.generator.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// An SVG file, which may have scripts in it that a browser would run with the portal's rights.
final class Drawing {

    // An entity can hide any of the others.
    private static final Pattern RUNS =
            Pattern.compile("(?i)<\\s*(?:[\\w.-]+:)?script\\b|[\\s\"'/]on\\w+\\s*=|javascript:|<!ENTITY");

    private Drawing() {}

    static boolean runs(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            return false;
        }
        try {
            // UTF-16 becomes readable when its empty bytes are taken out.
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\0", "");
            return RUNS.matcher(text).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Wording;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The names of ids, from `words.properties`.
public record Words(Map<String, String> texts) {

    private static final String FILE = "words.properties";
    private static final Pattern BROKEN = Pattern.compile("^\\s*[^#!\\s].*\\\\u(?![0-9a-fA-F]{4})");

    public static Words read(Path templates, Problems problems) throws IOException {
        var file = templates.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            problems.report(
                    file.toString(),
                    1,
                    Concern.TEMPLATE,
                    "there is no such file. Add it, or name the folder with --templates.");
            return new Words(Map.of());
        }
        var text = Files.readString(file);
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            problems.report(
                    file.toString(),
                    1
                            + (int) text.lines()
                                    .takeWhile(line -> !BROKEN.matcher(line).find())
                                    .count(),
                    Concern.TEMPLATE,
                    "a \\u that four hexadecimal digits do not follow. Write it as \\u00e9.");
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        refuseMissing(texts, text.lines().toList(), file, problems);
        return new Words(texts);
    }

    /// Readers would see the bare id.
    private static void refuseMissing(Map<String, String> texts, List<String> lines, Path file, Problems problems) {
        for (var key : Wording.keys()) {
            var word = texts.get(key);
            if (word == null) {
                var family = key.substring(0, key.indexOf('.') + 1);
                problems.report(
                        file.toString(),
                        lastLine(lines, family),
                        Concern.TEMPLATE,
                        "there is no word for %s. Add a line '%s=...'.".formatted(key, key));
            } else if (word.isBlank()) {
                problems.report(
                        file.toString(),
                        lastLine(lines, key),
                        Concern.TEMPLATE,
                        "%s has no words. Write them behind '%s='.".formatted(key, key));
            }
        }
    }

    /// Where the last of those stands that begin so; the last line of all where none does.
    private static int lastLine(List<String> lines, String start) {
        for (var i = lines.size(); i > 0; i--) {
            if (lines.get(i - 1).stripLeading().startsWith(start)) {
                return i;
            }
        }
        return Math.max(1, lines.size());
    }

    String name(PageType type) {
        return texts.getOrDefault("type." + type.id(), type.id());
    }

    String plural(PageType type) {
        return texts.getOrDefault("types." + type.id(), type.id());
    }

    String whatIsNew() {
        return texts.getOrDefault("list.new", "");
    }
}

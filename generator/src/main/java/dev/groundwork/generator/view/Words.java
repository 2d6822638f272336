package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.Problems;
import dev.groundwork.release.PageType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The names of ids, from `words.properties`.
public record Words(Map<String, String> texts) {

    private static final String FILE = "words.properties";

    public static Words read(Path templates, Problems problems) throws IOException {
        var properties = new Properties();
        var file = templates.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        } else {
            problems.report(
                    file.toString(),
                    1,
                    Concern.TEMPLATE,
                    "there is no such file. Add it, or name the folder with --templates.");
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return new Words(texts);
    }

    String name(PageType type) {
        return texts.getOrDefault("type." + type.id(), capitalised(type.id()));
    }

    String plural(PageType type) {
        return texts.getOrDefault("types." + type.id(), capitalised(type.folder()));
    }

    String whatIsNew() {
        return texts.getOrDefault("list.new", "What is new");
    }

    private static String capitalised(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }
}

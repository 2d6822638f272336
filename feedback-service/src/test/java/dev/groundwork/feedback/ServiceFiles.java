package dev.groundwork.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// What a build hands to the service: the portal's real templates, and the names of their assets.
final class ServiceFiles {

    private static final Path TEMPLATES = Path.of("../templates");

    private ServiceFiles() {}

    static void copy(Path to) throws IOException {
        var assets = new LinkedHashMap<String, String>();
        try (var names = Files.list(TEMPLATES.resolve("assets"))) {
            names.map(file -> file.getFileName().toString())
                    .forEach(name -> assets.put(name, "/assets/" + name.replaceFirst("\\.", "-12345678.")));
        }
        write(to.resolve("assets.json"), new JsonMapper().writeValueAsString(assets));
        for (var part : List.of("layout.ftlh", "words.properties", "parts", "service")) {
            try (var sources = Files.walk(TEMPLATES.resolve(part))) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    write(to.resolve(TEMPLATES.relativize(source).toString()), Files.readString(source));
                }
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

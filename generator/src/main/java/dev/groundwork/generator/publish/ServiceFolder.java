package dev.groundwork.generator.publish;

import dev.groundwork.release.StagedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the service needs for its own pages: templates, words and the names of assets.
public final class ServiceFolder {

    private static final List<String> PARTS = List.of("layout.ftlh", "words.properties", "parts", "service");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ServiceFolder() {}

    /// Writes the folder of a release that is for the service.
    ///
    /// @param assets address by file name
    public static void write(Path templates, StagedFiles target, Map<String, String> assets) throws IOException {
        for (var part : PARTS) {
            copy(templates, templates.resolve(part), target);
        }
        target.write("service/assets.json", JSON.writeValueAsBytes(assets));
    }

    private static void copy(Path templates, Path part, StagedFiles target) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (var files = Files.walk(part)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = templates.relativize(file).toString().replace('\\', '/');
                target.write("service/" + name, Files.readAllBytes(file));
            }
        }
    }
}

package dev.groundwork.feedback;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;

/// Gives away the description of every address, for programs.
final class DescriptionHandlers {

    void show(Context ctx) throws IOException {
        try (var description = Objects.requireNonNull(DescriptionHandlers.class.getResourceAsStream("/openapi.yaml"))) {
            ctx.contentType("application/yaml; charset=utf-8").header("Cache-Control", "no-cache");
            ctx.result(description.readAllBytes());
        }
    }
}

package dev.groundwork.feedback;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `/openapi.yaml` says, and whether an answer is as it says.
record Description(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    static Description of(String yaml) {
        return new Description(new YAMLMapper().readTree(yaml));
    }

    /// Every method and address that it describes.
    Set<String> addresses() {
        var addresses = new TreeSet<String>();
        root.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> addresses.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return addresses;
    }

    /// What is wrong with an answer; empty where it is as described.
    List<String> faults(String method, String path, HttpResponse<byte[]> answer) {
        var responses = root.at("/paths/" + path.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(Locale.ROOT) + "/responses");
        var described = resolved(
                responses.has(String.valueOf(answer.statusCode()))
                        ? responses.get(String.valueOf(answer.statusCode()))
                        : responses.path("default"));
        if (answer.statusCode() < 400 && !responses.has(String.valueOf(answer.statusCode()))) {
            return List.of("status " + answer.statusCode() + " is not described");
        }
        var content = described.path("content");
        if (answer.body().length == 0) {
            return content.isMissingNode() ? List.of() : List.of("there is no body");
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
        if (!content.has(type) && !content.has("*/*")) {
            return List.of("type '" + type + "' is not described");
        }
        var schema = content.path(type).path("schema");
        return schema.isMissingNode() ? List.of() : faults(schema, new String(answer.body(), StandardCharsets.UTF_8));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private List<String> faults(JsonNode schema, String json) {
        // The references of the schema lead into the whole document.
        var whole = root.deepCopy().asObject();
        whole.set("$ref", schema.get("$ref"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("memory:/openapi.yaml"), whole)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}

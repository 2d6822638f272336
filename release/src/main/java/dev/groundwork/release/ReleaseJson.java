package dev.groundwork.release;

import java.io.IOException;
import java.nio.file.Files;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `release.json`, written and read.
final class ReleaseJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReleaseJson() {}

    static byte[] write(Release release) {
        return MAPPER.writeValueAsBytes(release);
    }

    static Release read(ReleaseFolder folder) throws RefusedRelease {
        try {
            var bytes = Files.readAllBytes(folder.description());
            // Looked at first: another format may lack what ours has, and that must not read as damage.
            var format = format(bytes);
            if (format != Release.FORMAT) {
                throw new RefusedRelease("%s has format %d, but this version reads format %d. Build it again."
                        .formatted(folder.description(), format, Release.FORMAT));
            }
            return MAPPER.readValue(bytes, Release.class);
        } catch (IOException e) {
            throw new RefusedRelease(folder.description() + " cannot be read. Build the release again.", e);
        } catch (JacksonException e) {
            throw new RefusedRelease(folder.description() + " is damaged. Build the release again.", e);
        }
    }

    private static int format(byte[] bytes) {
        try (var parser = MAPPER.createParser(bytes)) {
            var token = parser.nextToken();
            while (token != null && !"format".equals(parser.currentName())) {
                if (token == JsonToken.PROPERTY_NAME) {
                    parser.nextToken();
                    parser.skipChildren();
                }
                token = parser.nextToken();
            }
            return parser.nextToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
        }
    }
}

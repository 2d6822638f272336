package dev.groundwork.generator.cache;

import dev.groundwork.release.Hashes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Names for what something is made of: equal only where everything is equal.
public final class Keys {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Keys() {}

    /// Names values by all that they hold.
    ///
    /// @param values records, collections and texts
    public static String of(Object... values) {
        return Hashes.sha256(JSON.writeValueAsBytes(values)).substring(0, 32);
    }
}

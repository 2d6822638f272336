package dev.groundwork.feedback.page;

import java.util.Map;

/// The names of ids, from the release's `words.properties`.
public record Words(Map<String, String> all) {
    public Words {
        all = Map.copyOf(all);
    }

    /// The text for a key such as `outcome.worked`; the last part of the key where nobody gave one.
    public String of(String key) {
        var text = all.get(key);
        return text == null ? key.substring(key.lastIndexOf('.') + 1) : text;
    }
}

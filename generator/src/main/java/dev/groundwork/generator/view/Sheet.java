package dev.groundwork.generator.view;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// A file of the site that a template is to write.
///
/// @param template a page type, or `home`, `list`, `search`, `not-found`, `moved`, `sitemap`, `feed`
/// @param path from the site's folder
/// @param everywhere what every template is given, by name
/// @param own what only this one is given, or what takes the place of the former
public record Sheet(String template, String path, Map<String, Object> everywhere, Map<String, Object> own) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Whether authors say these words anywhere in what the template is given.
    public boolean says(String words) {
        var authors = model();
        authors.remove("words");
        authors.remove("assets");
        return JSON.writeValueAsString(authors).contains(words);
    }

    /// What the template is given, by name.
    public Map<String, Object> model() {
        var model = new TreeMap<>(everywhere);
        model.putAll(own);
        return model;
    }
}

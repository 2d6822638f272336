package dev.groundwork.generator.view;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// A file of the site that a template is to write.
///
/// @param template a page type, or `home`, `list`, `search`, `not-found`, `sitemap`
/// @param path from the site's folder
/// @param model what the template is given, by name
public record Sheet(String template, String path, Map<String, Object> model) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Whether authors say these words anywhere in what the template is given.
    public boolean says(String words) {
        var authors = new TreeMap<>(model);
        authors.keySet().removeAll(Set.of("words", "assets"));
        return JSON.writeValueAsString(authors).contains(words);
    }
}

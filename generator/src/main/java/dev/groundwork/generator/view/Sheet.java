package dev.groundwork.generator.view;

import java.util.Map;

/// A file of the site that a template is to write.
///
/// @param template a page type, or `home`, `list`, `search`, `not-found`, `sitemap`
/// @param path from the site's folder
/// @param model what the template is given, by name
public record Sheet(String template, String path, Map<String, Object> model) {}

package dev.groundwork.generator.cache;

import org.jspecify.annotations.Nullable;

/// A file of the site that came from a template.
///
/// @param key what it was made of
/// @param anchors names the ids that it has
/// @param place where lies what a check wants to know of it; null where it is no page
public record WrittenSheet(String key, String anchors, PackFile.@Nullable Place place) {}

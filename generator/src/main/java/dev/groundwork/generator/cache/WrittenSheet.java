package dev.groundwork.generator.cache;

import dev.groundwork.generator.check.WrittenPage;
import org.jspecify.annotations.Nullable;

/// A file of the site that came from a template.
///
/// @param key what it was made of
/// @param page what a check wants to know of it; null where it is no page
public record WrittenSheet(String key, @Nullable WrittenPage page) {}

package dev.groundwork.generator.view;

import org.jspecify.annotations.Nullable;

/// An entry of a vocabulary.
///
/// @param address of its list or its page; null where there is neither
public record Named(String id, String name, @Nullable String address) {}

package dev.groundwork.release;

import org.jspecify.annotations.Nullable;

/// Somebody whom a reader can reach.
///
/// @param email the address that front matter names as `owner`
/// @param chat a link that opens a chat
public record Person(
        String email,
        String name,
        @Nullable String phone,
        @Nullable String chat) {}

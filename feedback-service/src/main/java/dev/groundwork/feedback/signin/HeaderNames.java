package dev.groundwork.feedback.signin;

import org.jspecify.annotations.Nullable;

/// In which headers the proxy says it. One that is null is not sent.
///
/// @param secret the header that proves that it is the proxy
public record HeaderNames(
        String secret,
        String user,
        @Nullable String name,
        @Nullable String email,
        @Nullable String groups) {}

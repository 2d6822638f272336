package dev.groundwork.feedback.item;

import org.jspecify.annotations.Nullable;

/// The device that named input belongs to, as long as nobody signs in: a random value that says nothing.
record Device(String code, boolean known) {

    static final String COOKIE = "device";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    static Device of(@Nullable String cookie) {
        return cookie != null && cookie.matches("[A-Za-z0-9_-]{22}")
                ? new Device(cookie, true)
                : new Device(Codes.code(), false);
    }

    String setCookie(boolean secure) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(COOKIE, code, A_YEAR, secure ? "; Secure" : "");
    }
}

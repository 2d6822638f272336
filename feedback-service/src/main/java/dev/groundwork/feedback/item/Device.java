package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.Caller;
import dev.groundwork.release.Hashes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What named input belongs to: the person where there is sign-in, else the device, by a random value that says
/// nothing.
///
/// @param known whether there is no cookie to set
public record Device(String code, boolean known) {

    public static final String COOKIE = "device";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    /// The same on every device of somebody who is signed in.
    public static Device of(Optional<Caller> caller, @Nullable String cookie) {
        return caller.map(one -> new Device(Sender.code(one), true)).orElseGet(() -> of(cookie));
    }

    /// The device that this cookie names, or a new one.
    static Device of(@Nullable String cookie) {
        return cookie != null && cookie.matches("[A-Za-z0-9_-]{22}")
                ? new Device(cookie, true)
                : new Device(Codes.code(), false);
    }

    /// What is kept of it.
    public String hash() {
        return Hashes.sha256(code);
    }

    String setCookie(boolean secure) {
        return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(COOKIE, code, A_YEAR, secure ? "; Secure" : "");
    }
}

package dev.groundwork.feedback.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// What the proxy and we know, and nobody else. It never shows in a text.
public final class Secret {

    private static final int SHORTEST = 16;

    private final byte[] value;

    private Secret(String value) {
        this.value = value.getBytes(StandardCharsets.UTF_8);
    }

    /// Takes it as it was read, without the line's end.
    ///
    /// @throws IllegalArgumentException where it could be guessed, or cannot stand in a header
    public static Secret of(String read) {
        var value = read.strip();
        if (value.length() < SHORTEST || !value.matches("[!-~]+")) {
            throw new IllegalArgumentException("at least " + SHORTEST + " visible ASCII characters, without blanks");
        }
        return new Secret(value);
    }

    /// Takes as long for a wrong one as for the right one.
    boolean is(String sent) {
        return MessageDigest.isEqual(value, sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}

package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Proves that a form was ours: a token that only we can make, for one key and one day.
public final class Tokens {

    private static final Duration VALID = Duration.ofHours(24);

    private final byte[] secret;
    private final Clock clock;

    public Tokens(Writer writer, Clock clock) {
        this.secret = Secrets.key(writer, "tokens");
        this.clock = clock;
    }

    /// A new key to issue a token for.
    public String key() {
        return Codes.code();
    }

    public String issue(String key) {
        return sign(key, clock.instant().getEpochSecond());
    }

    public boolean isValid(@Nullable String token, String key) {
        if (token == null || !token.matches("\\d{1,12}\\.[A-Za-z0-9_-]{43}")) {
            return false;
        }
        var at = Long.parseLong(token.substring(0, token.indexOf('.')));
        var age = clock.instant().getEpochSecond() - at;
        return age >= 0 && age <= VALID.toSeconds() && MessageDigest.isEqual(bytes(sign(key, at)), bytes(token));
    }

    private String sign(String key, long at) {
        return at + "." + Codes.text(Codes.hmac(secret, at + "\n" + key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.groundwork.feedback.item;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Random values that cannot be guessed, and values that cannot be made without a key.
public final class Codes {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /// An id that says nothing of order or time.
    public static String id(Kind kind) {
        var id = new StringBuilder().append(kind.letter()).append('-');
        for (var i = 0; i < 6; i++) {
            id.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return id.toString();
    }

    static byte[] key() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    /// 128 bits as 22 characters that may stand in an address or a cookie.
    public static String code() {
        var code = new byte[16];
        RANDOM.nextBytes(code);
        return text(code);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What only who has the key can make of a message: HMAC-SHA256.
    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static byte[] hmac(byte[] key, String message) {
        return hmac(key, message.getBytes(StandardCharsets.UTF_8));
    }
}

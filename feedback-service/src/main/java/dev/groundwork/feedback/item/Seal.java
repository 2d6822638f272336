package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// Makes texts that may stand in an address and that only we can make. They hold good for as long as the key does.
public final class Seal {

    private static final int MARK = 43;

    private final byte[] secret;

    /// @param name of the key
    public Seal(Writer writer, String name) {
        this.secret = Secrets.key(writer, name);
    }

    /// The text, readable for whoever takes it apart, and the proof that it is ours.
    public String seal(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Codes.text(bytes) + "." + Codes.text(Codes.hmac(secret, bytes));
    }

    /// The text that was sealed; empty where it was not by us.
    public Optional<String> open(String sealed) {
        if (!sealed.matches("[A-Za-z0-9_-]{1,400}\\.[A-Za-z0-9_-]{" + MARK + "}")) {
            return Optional.empty();
        }
        var text = sealed.substring(0, sealed.indexOf('.'));
        try {
            var read = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return MessageDigest.isEqual(
                            sealed.getBytes(StandardCharsets.US_ASCII),
                            seal(read).getBytes(StandardCharsets.US_ASCII))
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}

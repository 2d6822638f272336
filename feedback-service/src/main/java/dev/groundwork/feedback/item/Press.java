package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.InvalidInput;
import org.jspecify.annotations.Nullable;

/// One press of a button: what tells it from the next one, and which device it was made on.
///
/// @param key the same when the same press is sent again
/// @param device the value of its cookie
public record Press(String key, String device) {

    /// Checks a key that came with a request.
    public static String key(@Nullable String sent) {
        if (sent == null) {
            throw new InvalidInput(
                    "The header Idempotency-Key is missing. Send one random value for each press, and the same one again when you repeat it.");
        }
        if (!sent.matches("[!-~]{8,128}")) {
            throw new InvalidInput("The header Idempotency-Key must be 8 to 128 visible ASCII characters.");
        }
        return sent;
    }
}

package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.Caller;
import dev.groundwork.feedback.http.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One press of a button: what tells it from the next one, and which device it was made on.
///
/// @param key the same when the same press is sent again
/// @param device the value of its cookie, or what stands for the person
/// @param person who is signed in
public record Press(String key, String device, @Nullable Sender person) {

    /// By somebody who is signed in, or by a device.
    static Press of(String key, Device device, Optional<Caller> caller) {
        return new Press(key, device.code(), caller.map(Sender::of).orElse(null));
    }

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

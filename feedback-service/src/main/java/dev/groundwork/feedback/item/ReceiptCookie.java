package dev.groundwork.feedback.item;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries the code of an anonymous sender from the press to the page that shows it once.
final class ReceiptCookie {

    static final String NAME = "receipt";
    static final String CLEARED = NAME + "=; Path=/sent; Max-Age=0; HttpOnly; SameSite=Lax";

    private ReceiptCookie() {}

    static String set(String id, String code, boolean secure) {
        return "%s=%s.%s; Path=/sent; Max-Age=60; HttpOnly; SameSite=Lax%s"
                .formatted(NAME, id, code, secure ? "; Secure" : "");
    }

    /// The code, where the cookie belongs to this item.
    static Optional<String> code(@Nullable String cookie, String id) {
        return Optional.ofNullable(cookie)
                .filter(value -> value.startsWith(id + "."))
                .map(value -> value.substring(id.length() + 1))
                .filter(code -> code.matches("[A-Za-z0-9_-]{22}"));
    }
}

package dev.groundwork.feedback.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whom a digest is for.
enum Audience {
    SALES,
    MARKETING;

    /// Its name in the database and in forms.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}

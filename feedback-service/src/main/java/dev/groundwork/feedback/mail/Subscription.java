package dev.groundwork.feedback.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of mail that each can be done without by itself.
public enum Subscription {
    ANSWERS("mail about what you sent"),
    DIGEST("the weekly digest");

    private final String words;

    Subscription(String words) {
        this.words = words;
    }

    /// Its name in the database and in addresses.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As the middle of a sentence.
    public String words() {
        return words;
    }

    static Optional<Subscription> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}

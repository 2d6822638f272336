package dev.groundwork.feedback.item;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody sends us.
public enum Kind {
    OBJECTION("/objection", "/api/objections"),
    VOTE("/vote", "/api/votes"),
    POSITIONING("/position", "/api/positioning"),
    QUESTION("/ask", "/api/questions"),
    CHALLENGE("/challenge", "/api/challenges");

    private final String form;
    private final String api;

    Kind(String form, String api) {
        this.form = form;
        this.api = api;
    }

    /// Its name in addresses and in the database: `objection`.
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The address of the small page that works without script.
    public String form() {
        return form;
    }

    /// The address that scripts send to.
    public String api() {
        return api;
    }

    /// The first letter of its items' ids.
    public char letter() {
        return name().charAt(0);
    }

    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}

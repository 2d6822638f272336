package dev.groundwork.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who may see a page's words: colleagues only, or customers too.
public enum Audience {
    INTERNAL,
    CUSTOMER;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> of(String id) {
        return Arrays.stream(values())
                .filter(audience -> audience.id().equals(id))
                .findFirst();
    }

    @JsonCreator
    static Audience required(String id) {
        return of(id).orElseThrow(() -> new IllegalArgumentException("no audience '" + id + "'"));
    }
}

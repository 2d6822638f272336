package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.release.Term;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks of single fields; each refusal names the field and says what it may hold.
public final class Field {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;

    private Field() {}

    /// Free text; null where there is none.
    public static @Nullable String text(String name, @Nullable String value) {
        return limited(name, value, LONGEST_TEXT);
    }

    /// Text that must be there.
    ///
    /// @param spoken what to do, to somebody in front of a form
    public static String required(String name, @Nullable String value, String whatFor, String spoken) {
        var text = text(name, value);
        if (text == null) {
            throw new InvalidInput(name, "Field '%s' is missing: %s.".formatted(name, whatFor), spoken);
        }
        return text;
    }

    /// An id or another short value; null where there is none.
    public static @Nullable String name(String name, @Nullable String value) {
        return limited(name, value, LONGEST_NAME);
    }

    private static @Nullable String limited(String name, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new InvalidInput(
                    name,
                    "Field '%s' has %,d characters; it may have %,d. Shorten it."
                            .formatted(name, text.length(), longest),
                    "This has %,d letters; it may have %,d. Shorten it.".formatted(text.length(), longest));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidInput(
                    name,
                    "Field '%s' holds a control character. Remove it.".formatted(name),
                    "There is a sign in it that nobody can see. Write it again without pasting.");
        }
        return text;
    }

    /// One of these; null where nothing was chosen.
    public static @Nullable String oneOf(String name, @Nullable String value, List<String> allowed) {
        if (value != null && !value.isBlank() && !allowed.contains(value)) {
            throw new InvalidInput(
                    name,
                    "Field '%s' must be one of: %s.".formatted(name, String.join(", ", allowed)),
                    "What was chosen is not offered any more. Choose again.");
        }
        return value == null || value.isBlank() ? null : value;
    }

    /// The id of an entry of this vocabulary; null where none was chosen.
    public static @Nullable String termOf(String name, @Nullable String value, List<Term> vocabulary) {
        return oneOf(name, value, vocabulary.stream().map(Term::id).toList());
    }

    public static @Nullable Instant instant(String name, @Nullable String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("Field '%s' must be a time such as 2026-11-23T10:00:00Z.".formatted(name));
        }
    }

    /// Checks what every kind may say.
    public static void shared(NewItem sent) {
        name("version", sent.version());
        instant("capturedAt", sent.capturedAt());
        name("replaces", sent.replaces());
    }
}

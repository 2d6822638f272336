package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.InvalidInput;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a list that is newest first: everything before it was shown.
///
/// @param owner the person whose items alone are listed; null for everybody's
public record Cursor(Instant at, String id, @Nullable String owner) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-([A-Z]-[0-9A-Z]{6})");

    /// Before the newest.
    public static final Cursor START = new Cursor(Instant.ofEpochMilli(Long.MAX_VALUE), "~");

    public Cursor(Instant at, String id) {
        this(at, id, null);
    }

    public static Cursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInput("Parameter 'before' is no place in this list. Use the one that 'next' gave.");
        }
        return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }

    /// The same place in the list of what this person sent.
    Cursor ownedBy(String person) {
        return new Cursor(at, id, person);
    }

    /// As it stands in an address.
    public String text() {
        return at.toEpochMilli() + "-" + id;
    }
}

package dev.groundwork.feedback.item;

import dev.groundwork.feedback.http.InvalidInput;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in a list that is newest first: everything before it was shown.
public record Cursor(Instant at, String id) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})-([A-Z]-[0-9A-Z]{6})");

    /// Before the newest.
    public static final Cursor START = new Cursor(Instant.ofEpochMilli(Long.MAX_VALUE), "~");

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

    /// As it stands in an address.
    public String text() {
        return at.toEpochMilli() + "-" + id;
    }
}

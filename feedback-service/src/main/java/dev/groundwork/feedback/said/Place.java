package dev.groundwork.feedback.said;

import dev.groundwork.feedback.http.InvalidInput;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place in the list: everything before it was shown.
///
/// @param after the address of the last page that was shown of that moment
public record Place(Instant at, String after) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})(/.*)");

    /// Before the newest.
    static final Place START = new Place(Instant.ofEpochMilli(Long.MAX_VALUE), "");

    static Place of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInput("Parameter 'before' is no place in this list. Use the address behind 'Earlier'.");
        }
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
    }

    static Place of(Done.Deed deed) {
        return new Place(deed.since(), deed.page());
    }

    /// As it stands in an address.
    String text() {
        return at.toEpochMilli() + after;
    }
}

package dev.groundwork.feedback.triage;

import dev.groundwork.feedback.http.InvalidInput;
import java.util.regex.Pattern;

/// An item as somebody saw it before he pressed.
///
/// @param revision how often it had been changed by then
public record Seen(String id, int revision) {

    private static final Pattern TEXT = Pattern.compile("([A-Z]-[0-9A-Z]{6})\\.(\\d{1,9})");

    /// Reads `Q-7K3M2X.3`.
    static Seen of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInput("Field 'id' must be an item and its revision, such as Q-7K3M2X.3.");
        }
        return new Seen(parts.group(1), Integer.parseInt(parts.group(2)));
    }
}

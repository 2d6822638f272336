package dev.groundwork.feedback.find;

import dev.groundwork.feedback.http.InvalidInput;
import org.jspecify.annotations.Nullable;

/// What a browser sends when a page answered a question before it was asked.
record Deflected(@Nullable String words) {

    private static final int LONGEST = 4_000;

    String checked() {
        if (words == null || words.isBlank()) {
            throw new InvalidInput("Field 'words' is missing. Give the question that was answered.");
        }
        if (words.length() > LONGEST) {
            throw new InvalidInput("Field 'words' is longer than %d characters. Shorten it.".formatted(LONGEST));
        }
        return words.strip();
    }
}

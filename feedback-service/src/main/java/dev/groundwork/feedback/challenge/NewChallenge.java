package dev.groundwork.feedback.challenge;

import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.NewItem;
import org.jspecify.annotations.Nullable;

/// What a browser sent. Every part may be missing until [#checked] has looked.
public record NewChallenge(
        @Nullable String text,
        @Nullable String version,
        @Nullable String capturedAt,
        @Nullable Boolean anonymous) implements NewItem {

    String checked() {
        Field.shared(this);
        return Field.required("text", text, "what is in the way", "Write what is in the way. One line does.");
    }
}

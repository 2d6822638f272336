package dev.groundwork.feedback.objection;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.NewItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser sent. Every part may be missing until [#toObjection] has looked.
///
/// @param versionOf the page that the form was opened from, where another one may have been tapped
public record NewObjection(
        @Nullable String text,
        @Nullable String page,
        @Nullable String outcome,
        @Nullable String said,
        @Nullable Boolean quote,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String stage,
        @Nullable String verbatim,
        @Nullable String version,
        @Nullable String versionOf,
        @Nullable String replaces,
        @Nullable String capturedAt,
        @Nullable Boolean anonymous)
        implements NewItem {

    static final String NO_WORDS = "Write what they said, or tap one we know.";

    @Override
    public @Nullable String keptVersion() {
        return versionOf == null || versionOf.equals(page) ? version : null;
    }

    Objection toObjection() {
        Field.shared(this);
        var words = Field.text("text", text);
        var about = Field.name("page", page);
        if (words == null && about == null) {
            throw new InvalidInput(
                    "text",
                    "Field 'text' is missing: say what you heard, or give in 'page' the objection page that says it.",
                    NO_WORDS);
        }
        return new Objection(
                words,
                about,
                Field.oneOf("outcome", outcome, List.of("worked", "failed", "untried")),
                Field.text("said", said),
                Boolean.TRUE.equals(quote),
                Field.name("product", product),
                Field.name("competitor", competitor),
                Field.name("stage", stage),
                Field.text("verbatim", verbatim));
    }
}

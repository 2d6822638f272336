package dev.groundwork.feedback.question;

import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.NewItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser sent. Every part may be missing until [#toQuestion] has looked.
///
/// @param meToo the id of an open question that the sender has too, instead of one of his own
public record NewQuestion(
        @Nullable String text,
        @Nullable String neededBy,
        @Nullable String product,
        @Nullable String page,
        @Nullable String meToo,
        @Nullable String version,
        @Nullable String capturedAt,
        @Nullable Boolean anonymous)
        implements NewItem {

    OpenQuestion toQuestion() {
        Field.shared(this);
        return new OpenQuestion(
                Field.required("text", text, "your question", "Write your question."),
                Field.oneOf("neededBy", neededBy, List.of("today", "week")),
                Field.name("product", product),
                Field.name("page", page));
    }
}

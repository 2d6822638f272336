package dev.groundwork.feedback.positioning;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.NewItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser sent. Every part may be missing until [#toPlacement] has looked.
///
/// @param stands `comparedTo` and `relation` in one tap: `above aurora-200`
public record NewPositioning(
        @Nullable String page,
        @Nullable String choice,
        @Nullable String text,
        @Nullable String comparedTo,
        @Nullable String relation,
        @Nullable String stands,
        @Nullable Boolean quote,
        @Nullable String version,
        @Nullable String capturedAt,
        @Nullable Boolean anonymous)
        implements NewItem {

    Placement toPlacement() {
        Field.shared(this);
        var beside = comparedTo;
        var where = relation;
        if (stands != null && !stands.isBlank() && beside == null && where == null) {
            where = stands.contains(" ") ? stands.substring(0, stands.indexOf(' ')) : stands;
            beside = stands.contains(" ") ? stands.substring(stands.indexOf(' ') + 1) : null;
        }
        var placement = new Placement(
                Field.required(
                        "page",
                        page,
                        "the address of the product to come",
                        "Open the product you mean, and press its button."),
                Field.text("choice", choice),
                Field.text("text", text),
                Field.name("comparedTo", beside),
                Field.oneOf("relation", where, List.of("above", "beside", "below", "replaces")),
                Boolean.TRUE.equals(quote));
        if (placement.choice() == null && placement.text() == null) {
            throw new InvalidInput(
                    "text",
                    "Field 'choice' is missing: choose one of the drafts, or write your own in 'text'.",
                    "Tap one of the drafts, or write it in your own words.");
        }
        if ((placement.comparedTo() == null) != (placement.relation() == null)) {
            throw new InvalidInput(
                    placement.comparedTo() == null ? "comparedTo" : "relation",
                    "Fields 'comparedTo' and 'relation' belong together: say which product, and whether above, beside, below or instead of it.",
                    "Say both: beside which one, and where it stands. Or neither.");
        }
        return placement;
    }
}

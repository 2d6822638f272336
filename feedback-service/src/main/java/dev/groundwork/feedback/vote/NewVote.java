package dev.groundwork.feedback.vote;

import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.NewItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser sent. Every part may be missing until [#toVote] has looked.
public record NewVote(
        @Nullable String page,
        @Nullable Boolean worth,
        @Nullable List<@Nullable String> reasons,
        @Nullable String comment,
        @Nullable String version,
        @Nullable String replaces,
        @Nullable String capturedAt,
        @Nullable Boolean anonymous)
        implements NewItem {

    private static final List<String> REASONS = List.of("outdated", "not-found", "wrong-customer", "too-long");

    Vote toVote() {
        if (worth == null) {
            throw new InvalidInput(
                    "worth",
                    "Field 'worth' is missing: true if the page was worth the reading, or false.",
                    "Say whether the page was worth it: press one of the two buttons.");
        }
        Field.shared(this);
        return new Vote(
                Field.required(
                        "page", page, "the address of the page", "Open the page you mean, and press its button."),
                worth,
                reasons == null ? "" : String.join(" ", checked(reasons)),
                Field.text("comment", comment));
    }

    /// In our order and each once, whatever was sent.
    private static List<String> checked(List<@Nullable String> sent) {
        for (var reason : sent) {
            Field.oneOf("reasons", reason == null ? "null" : reason, REASONS);
        }
        return REASONS.stream().filter(sent::contains).toList();
    }
}

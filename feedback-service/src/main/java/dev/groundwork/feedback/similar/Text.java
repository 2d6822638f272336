package dev.groundwork.feedback.similar;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.release.Hashes;
import dev.groundwork.search.Saying;
import dev.groundwork.search.meaning.Meaning;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an item says.
///
/// @param text what it says itself
/// @param rest what else its sender wrote, a line each
/// @param revision how often it was changed
public record Text(
        String id,
        String kind,
        @Nullable String product,
        @Nullable String competitor,
        @Nullable String text,
        String rest,
        int revision) {

    /// Of the others each is a voice of its own, whatever it says.
    private static final Set<String> COMPARED = Set.of(Kind.QUESTION.id(), Kind.OBJECTION.id(), Kind.CHALLENGE.id());

    boolean isCompared() {
        return text != null && COMPARED.contains(kind);
    }

    /// What of it is compared: its text, or nothing.
    String compared() {
        return text != null && isCompared() ? text : "";
    }

    Saying saying() {
        return new Saying(
                id,
                kind,
                about(product, competitor),
                compared(),
                isCompared() || text == null ? rest : text + "\n" + rest);
    }

    static HashMap<String, String> about(@Nullable String product, @Nullable String competitor) {
        var about = new HashMap<String, String>();
        if (product != null) {
            about.put("product", product);
        }
        if (competitor != null) {
            about.put("competitor", competitor);
        }
        return about;
    }

    /// Changes with the text, and with what finds out its meaning.
    String madeOf() {
        return Hashes.sha256(Meaning.NAME + "\n" + compared());
    }
}

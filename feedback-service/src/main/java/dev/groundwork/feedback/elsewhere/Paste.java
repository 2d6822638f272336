package dev.groundwork.feedback.elsewhere;

import dev.groundwork.feedback.find.SearchView;
import dev.groundwork.feedback.page.Day;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The portal's answer as one goes on in a mail or a chat: the sentence, where it stands, and when that was reviewed.
///
/// @param address of the page
public record Paste(
        String sentence,
        String title,
        String address,
        @Nullable Day reviewed,
        boolean stale) {

    /// What answers with confidence; empty where nothing does.
    static Optional<Paste> of(SearchView found) {
        if (!found.confident()) {
            return Optional.empty();
        }
        var answer = found.answer();
        if (answer != null) {
            return Optional.of(
                    new Paste(answer.text().plain(), answer.title(), answer.url(), answer.reviewed(), answer.stale()));
        }
        return found.hits().stream()
                .findFirst()
                .map(hit ->
                        new Paste(hit.snippet().plain(), hit.title().plain(), hit.url(), hit.reviewed(), hit.stale()));
    }

    /// @param portal its address, without a slash at its end
    String text(String portal) {
        var when = reviewed == null
                ? ""
                : " (reviewed %s%s)".formatted(reviewed.text(), stale ? ", which is overdue: check its figures" : "");
        return "%s%n%s%s%n%s%s"
                .formatted(sentence, title, when, portal, address)
                .replace("\r\n", "\n");
    }
}

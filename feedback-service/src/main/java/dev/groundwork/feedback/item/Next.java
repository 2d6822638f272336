package dev.groundwork.feedback.item;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What happens next with what is sent, and when: a sentence for each kind.
final class Next {

    private Next() {}

    static String of(LiveRelease now, Kind kind, @Nullable String product, LocalDate received) {
        return switch (kind) {
            case QUESTION ->
                now.answerer(product).map(Person::name).orElse("Marketing") + " answers " + when(now, received) + ".";
            case OBJECTION -> "It counts from now on, and marketing reads it with the next ones about the same.";
            case VOTE -> "It counts from now on, and whoever owns the page sees it.";
            case CHALLENGE ->
                "Marketing reads it with the others of this week, and looks for what it can take out of the way.";
            case POSITIONING -> "It is read before the positioning is decided; the outcome is published on that page.";
        };
    }

    private static String when(LiveRelease now, LocalDate received) {
        var policy = now.release().policy();
        return policy.answerBy(received)
                .map(day -> "by " + Day.named(day).text())
                .orElse("within " + policy.answerWithin());
    }
}

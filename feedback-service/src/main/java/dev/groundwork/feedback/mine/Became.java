package dev.groundwork.feedback.mine;

import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Person;
import dev.groundwork.release.ReleasedPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what became of an item, by what is live today.
///
/// @param late ids of the questions that are late, and that the deputy has, too
record Became(LiveRelease now, LocalDate today, Set<String> late) {

    /// The page that answers it; null where none does.
    @Nullable
    PageRef answer(@Nullable String answeredBy) {
        return answeredBy == null ? null : now.reference(answeredBy);
    }

    /// What is to be said of this state whatever the kind.
    private static Optional<String> ofState(String state, boolean told) {
        return switch (State.of(state)) {
            case NEW -> Optional.empty();
            case LOOKING -> Optional.of("Somebody is looking at it.");
            case ANSWERED -> Optional.of(told ? "Answered." : "Marketing has read it.");
            case DECLINED -> Optional.of("Declined.");
        };
    }

    String of(Sent item) {
        return decided(item).orElseGet(() -> ofAny(item));
    }

    private Optional<String> decided(Sent item) {
        var isAnswered = item.answeredBy() != null && item.kind().equals(Kind.POSITIONING.id());
        return isAnswered
                ? now.decided(item.page(), item.answeredBy())
                        .map(ReleasedPage::decision)
                        .map(decision -> "It is decided: " + decision.what())
                : Optional.empty();
    }

    private String ofAny(Sent item) {
        return ofState(item.state(), item.reply() != null || item.answeredBy() != null)
                .orElseGet(() -> ofNew(item));
    }

    private String ofNew(Sent item) {
        return switch (Kind.of(item.kind()).orElseThrow()) {
            case QUESTION -> ofQuestion(item.id(), item.product(), item.receivedAt());
            case OBJECTION ->
                Boolean.TRUE.equals(item.released())
                        ? "It counts, and your line is shown on its page, without your name."
                        : "It counts on its page, and marketing reads it with the next ones about the same.";
            case VOTE -> ofVote(item);
            case POSITIONING -> ofPositioning(item);
            case CHALLENGE -> "Marketing reads it with the others of its week.";
        };
    }

    String of(Mine.Joined item) {
        return ofState(item.state(), item.reply() != null || item.answeredBy() != null)
                .orElseGet(() -> ofQuestion(item.id(), item.product(), item.receivedAt()));
    }

    private String ofQuestion(String id, @Nullable String product, Instant asked) {
        var who = now.answerer(product).map(Person::name).orElse("Marketing");
        return now.release()
                .policy()
                .answerBy(now.day(asked))
                .map(by -> by.isBefore(today)
                        ? who + " should have answered by " + Day.named(by).text() + ". " + whoHasIt(id, product, who)
                        : who + " answers by " + Day.named(by).text() + ".")
                .orElseGet(
                        () -> who + " answers within " + now.release().policy().answerWithin() + ".");
    }

    private String whoHasIt(String id, @Nullable String product, String owner) {
        var answerer = now.release().whoAnswers().forProduct(product);
        return answerer == null || answerer.deputy() == null || !late.contains(id)
                ? "Remind " + owner + "."
                : now.person(answerer.deputy()).name() + " has the question now, too.";
    }

    private String ofVote(Sent item) {
        var page = item.page() == null ? null : now.page(item.page()).orElse(null);
        if (page == null) {
            return "The page was moved or taken down since.";
        }
        return item.version() == null || item.version().equals(page.version())
                ? "It counts. The page is as you saw it."
                : "It counts. The page was rewritten since.";
    }

    private String ofPositioning(Sent item) {
        var page = item.page() == null ? null : now.page(item.page()).orElse(null);
        var asked = page == null ? null : page.positioning();
        if (page == null || asked == null) {
            return "It is decided, and the question is closed.";
        }
        return page.takesPositioningOn(today)
                ? "It counts. The question is open until "
                        + Day.named(asked.closes()).text() + "."
                : "The question is closed. What is decided, and why, will stand on its page.";
    }
}

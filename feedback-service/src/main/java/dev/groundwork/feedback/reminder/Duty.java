package dev.groundwork.feedback.reminder;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.mail.Letter;
import dev.groundwork.feedback.mail.Letters;
import dev.groundwork.feedback.outbox.Message;
import dev.groundwork.feedback.page.Day;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes to whoever answers.
public final class Duty implements Letters {

    private static final int SUBJECT = 70;

    private final Duties duties;
    private final Live live;

    public Duty(Database database, Live live) {
        this.duties = database.reading(Duties.class);
        this.live = live;
    }

    @Override
    public Optional<Letter> of(Message message) {
        var now = live.now();
        return duties.told(Objects.requireNonNull(message.item())).flatMap(told -> switch (message.kind()) {
            case Reminding.ASKED -> open(told).flatMap(open -> asked(now, open));
            case Reminding.NOT_YET -> open(told).flatMap(open -> notYet(now, open));
            case Reminding.LATE -> open(told).flatMap(open -> late(now, open));
            case Reminding.OUTDATED -> outdated(now, told);
            default -> throw new IllegalArgumentException(message.kind());
        });
    }

    /// What was answered or merged meanwhile asks for nothing.
    private static Optional<Duties.Told> open(Duties.Told told) {
        return State.of(told.state()).isOpen() && !told.merged() ? Optional.of(told) : Optional.empty();
    }

    private static Optional<String> owner(LiveRelease now, Duties.Told told) {
        return Optional.ofNullable(told.assignee())
                .or(() -> now.answerer(told.product()).map(person -> person.email()));
    }

    private Optional<Letter> asked(LiveRelease now, Duties.Told told) {
        var parts = new ArrayList<Letter.Part>();
        parts.add(new Letter.Words(who(told) + " asks" + about(now, told) + ":"));
        parts.add(new Letter.Quote(text(now, told)));
        parts.add(new Letter.Words(promise(now, told)));
        parts.add(answer(told));
        return owner(now, told).map(to -> letter(now, to, "New question: ", told, parts));
    }

    private Optional<Letter> notYet(LiveRelease now, Duties.Told told) {
        var parts = List.of(
                new Letter.Words(
                        "This was answered, and who asked says that it is not answered yet. It is open again:"),
                new Letter.Quote(text(now, told)),
                new Letter.Words(promise(now, told)),
                answer(told));
        return owner(now, told).map(to -> letter(now, to, "Not answered yet: ", told, parts));
    }

    private Optional<Letter> late(LiveRelease now, Duties.Told told) {
        var answerer = now.release().whoAnswers().forProduct(told.product());
        if (answerer == null) {
            return Optional.empty();
        }
        var owner = now.person(answerer.owner()).name();
        var to = answerer.deputy() == null ? answerer.owner() : answerer.deputy();
        var asked = Day.named(now.day(told.since())).text();
        var parts = List.of(
                new Letter.Words(
                        answerer.deputy() == null
                                ? "This has waited for you since %s, longer than was promised:".formatted(asked)
                                : "This has waited for %s since %s, longer than was promised. You are the deputy:"
                                        .formatted(owner, asked)),
                new Letter.Quote(text(now, told)),
                new Letter.Words(
                        answerer.deputy() == null
                                ? "Who asked was told that it is late."
                                : "Who asked was told that it is late, and that you have it now, too."),
                answer(told));
        return Optional.of(letter(now, to, "Late: ", told, parts));
    }

    private Optional<Letter> outdated(LiveRelease now, Duties.Told told) {
        var page = Objects.requireNonNull(told.page());
        var parts = new ArrayList<Letter.Part>();
        parts.add(new Letter.Words("A reader says that this page is out of date:"));
        parts.add(new Letter.Link(now.reference(page).title(), page, null));
        if (told.text() != null) {
            parts.add(new Letter.Quote(told.text()));
        }
        parts.add(new Letter.Link("This vote at the desk", "/desk/items/" + told.id(), null));
        return now.page(page)
                .flatMap(found -> Optional.ofNullable(found.owner()))
                .or(() -> owner(now, told))
                .map(to -> new Letter(
                        to,
                        now.person(to).name(),
                        null,
                        "Out of date? " + now.reference(page).title(),
                        parts,
                        "You get this because you own the page.",
                        null));
    }

    private static Letter letter(
            LiveRelease now, String to, String subject, Duties.Told told, List<? extends Letter.Part> parts) {
        return new Letter(
                to,
                now.person(to).name(),
                null,
                subject + shortened(text(now, told)),
                List.copyOf(parts),
                "You get this because you answer such questions in %s."
                        .formatted(now.release().site().name()),
                null);
    }

    private static Letter.Choice answer(Duties.Told told) {
        return new Letter.Choice(
                "A sentence or two is enough; the page may follow.",
                List.of(new Letter.Button("Answer it", "/desk/items/" + told.id())));
    }

    private static String who(Duties.Told told) {
        return told.name() == null ? "A colleague" : told.name();
    }

    private static String about(LiveRelease now, Duties.Told told) {
        var product = now.release().vocabularies().products().stream()
                .filter(term -> term.id().equals(told.product()))
                .findFirst()
                .map(term -> " about " + term.name());
        return product.orElse("")
                + switch (told.neededBy()) {
                    case "today" -> ", and needs it today";
                    case "week" -> ", and needs it this week";
                    case null, default -> "";
                };
    }

    private static String promise(LiveRelease now, Duties.Told told) {
        return now.release()
                .policy()
                .answerBy(now.day(told.since()))
                .map(by -> "An answer is promised by " + Day.named(by).text() + ".")
                .orElseGet(() ->
                        "An answer is promised within " + now.release().policy().answerWithin() + ".");
    }

    private static String text(LiveRelease now, Duties.Told told) {
        return Optional.ofNullable(told.text())
                .or(() -> Optional.ofNullable(told.page())
                        .map(page -> now.reference(page).title()))
                .orElse(told.id());
    }

    private static String shortened(@Nullable String text) {
        var line = Objects.requireNonNull(text).replaceAll("\\s+", " ").strip();
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT - 1).strip() + "\u2026";
    }
}

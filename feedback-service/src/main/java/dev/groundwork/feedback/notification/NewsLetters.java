package dev.groundwork.feedback.notification;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.mail.Letter;
import dev.groundwork.feedback.mail.Letters;
import dev.groundwork.feedback.mail.Subscription;
import dev.groundwork.feedback.outbox.Message;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Person;
import dev.groundwork.release.ReleasedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes to those who sent something what became of it.
public final class NewsLetters implements Letters {

    private static final int SUBJECT = 70;

    private final News news;
    private final Live live;

    public NewsLetters(Database database, Live live) {
        this.news = database.reading(News.class);
        this.live = live;
    }

    @Override
    public Optional<Letter> of(Message message) {
        var item = Objects.requireNonNull(message.item());
        var number = Objects.requireNonNull(message.number());
        var recipient = Objects.requireNonNull(message.recipient());
        return news.story(item, number, recipient)
                // Something else became of it since, and that is told by a message of its own.
                .filter(story -> story.latest() == number)
                .flatMap(story -> letter(story, new Letter.OptOut(recipient, Subscription.ANSWERS)));
    }

    private Optional<Letter> letter(News.Story story, Letter.OptOut optOut) {
        var now = live.now();
        return switch (State.of(story.state())) {
            case ANSWERED ->
                Optional.of(decided(now, story)
                        .map(page -> letter(now, story, "Decided: ", decided(page), optOut))
                        .orElseGet(() -> letter(now, story, "Answered: ", answered(now, story), optOut)));
            case DECLINED -> Optional.of(letter(now, story, "Declined: ", declined(story), optOut));
            case NEW, LOOKING ->
                Lateness.TOLD.equals(story.what())
                        ? Optional.of(letter(now, story, "Still open: ", late(now, story), optOut))
                        : Optional.empty();
        };
    }

    private Letter letter(
            LiveRelease now, News.Story story, String subject, List<Letter.Part> became, Letter.OptOut optOut) {
        var parts = new ArrayList<Letter.Part>();
        var said = said(now, story);
        parts.add(new Letter.Words(how(now, story)));
        parts.add(new Letter.Quote(said));
        parts.addAll(became);
        return new Letter(
                story.email(),
                story.name(),
                now.answerer(story.product()).map(Person::email).orElse(null),
                subject + shortened(said),
                parts,
                "You get this because you %s in %s."
                        .formatted(
                                story.own() ? "sent it" : "said that you have this question too",
                                now.release().site().name()),
                optOut);
    }

    private static String how(LiveRelease now, News.Story story) {
        var day = Day.of(now.day(story.receivedAt())).text();
        if (!story.own()) {
            return "A colleague asked this, and you have the question too:";
        }
        return switch (Kind.of(story.kind()).orElseThrow()) {
            case QUESTION -> "You asked on " + day + ":";
            case OBJECTION -> "You heard this, and told us on " + day + ":";
            case VOTE -> "You voted on a page on " + day + ":";
            case POSITIONING -> "You said on " + day + " how you would position it:";
            case CHALLENGE -> "You told us on " + day + " what is in the way:";
        };
    }

    private static String said(LiveRelease now, News.Story story) {
        return Optional.ofNullable(story.text())
                .or(() -> Optional.ofNullable(story.page())
                        .map(page -> now.reference(page).title()))
                .orElse(story.id());
    }

    private List<Letter.Part> answered(LiveRelease now, News.Story story) {
        var parts = new ArrayList<Letter.Part>();
        var reply = story.reply();
        var page = story.answeredBy();
        if (reply != null) {
            parts.add(new Letter.Words(byWhom(story) + " answered:"));
            parts.add(new Letter.Answer(reply));
        } else if (page != null) {
            parts.add(new Letter.Words("It is answered:"));
            live.quote(now, page).ifPresent(quote -> parts.add(new Letter.Answer(quote.text())));
        }
        if (page != null) {
            parts.add(new Letter.Link(now.reference(page).title(), page, benefit(now, page)));
        }
        if (story.kind().equals(Kind.POSITIONING.id())) {
            // Whoever took part had asked nothing.
            return parts;
        }
        var mine = "/my#" + story.id();
        parts.add(new Letter.Choice(
                "Did that answer it?", List.of(new Letter.Button("Yes", mine), new Letter.Button("Not yet", mine))));
        return parts;
    }

    /// The page that says what was decided of what this one was asked; empty where it was answered otherwise.
    private static Optional<ReleasedPage> decided(LiveRelease now, News.Story story) {
        var isByPage = story.kind().equals(Kind.POSITIONING.id()) && story.what() == null;
        return isByPage ? now.decided(story.page(), story.answeredBy()) : Optional.empty();
    }

    private static List<Letter.Part> decided(ReleasedPage page) {
        var parts = new ArrayList<Letter.Part>();
        parts.add(new Letter.Words("It is decided:"));
        var decision = page.decision();
        if (decision != null) {
            parts.add(new Letter.Answer(decision.what()));
            parts.add(new Letter.Words("Why: " + decision.why()));
        }
        parts.add(new Letter.Link(page.title(), page.address(), null));
        parts.add(new Letter.Link("What you and others said", "/said?page=" + page.address(), null));
        return parts;
    }

    private static @Nullable String benefit(LiveRelease now, String page) {
        return now.page(page)
                .map(found -> found.benefit())
                .map(text -> "For you: " + text)
                .orElse(null);
    }

    private static List<Letter.Part> declined(News.Story story) {
        var reason = story.reply();
        return List.of(
                new Letter.Words(byWhom(story) + " declined it" + (reason == null ? "." : ", for this reason:")),
                reason == null
                        ? new Letter.Words("Answer this mail if you see it otherwise.")
                        : new Letter.Answer(reason),
                new Letter.Link("What you sent, and what became of it", "/my#" + story.id(), null));
    }

    private static List<Letter.Part> late(LiveRelease now, News.Story story) {
        return List.of(
                new Letter.Words(new Lateness(now).told(story.product())),
                new Letter.Link("What you sent, and what became of it", "/my#" + story.id(), null));
    }

    /// Who pressed at the desk; a release has no name.
    private static String byWhom(News.Story story) {
        return story.what() == null || story.what().equals("merge") ? "Marketing" : story.who();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT - 1).strip() + "\u2026";
    }
}

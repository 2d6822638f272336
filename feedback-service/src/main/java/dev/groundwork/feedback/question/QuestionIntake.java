package dev.groundwork.feedback.question;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Field;
import dev.groundwork.feedback.item.Inbox;
import dev.groundwork.feedback.item.Intake;
import dev.groundwork.feedback.item.Kind;
import dev.groundwork.feedback.item.Listing;
import dev.groundwork.feedback.item.Press;
import dev.groundwork.feedback.item.Receipt;
import dev.groundwork.feedback.item.Submission;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes questions and gives them back.
public final class QuestionIntake implements Intake<NewQuestion> {

    /// Finds what is known already, to be shown below a question that is being typed.
    public interface Known {
        @Nullable
        Object about(LiveRelease live, String text);
    }

    private final Inbox inbox;
    private final Questions questions;
    private final AddressBook addresses;
    private final Live live;
    private final Known known;
    private final WaitingQuestions waiting;

    public QuestionIntake(Database database, Inbox inbox, AddressBook addresses, Live live, Known known) {
        this.inbox = inbox;
        this.questions = database.reading(Questions.class);
        this.addresses = addresses;
        this.live = live;
        this.known = known;
        this.waiting = new WaitingQuestions(questions, live);
    }

    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }

    @Override
    public Class<NewQuestion> fields() {
        return NewQuestion.class;
    }

    @Override
    public Receipt take(NewQuestion sent, Press press) {
        if (sent.meToo() != null && !sent.meToo().isBlank()) {
            return join(sent, sent.meToo(), press);
        }
        var asked = sent.toQuestion();
        return inbox.accept(
                new Submission<>(
                        kind(),
                        sent,
                        Questions.class,
                        () -> about(live.now(), asked),
                        (statements, id) -> statements.add(id, asked)),
                press);
    }

    /// What becomes of a question of somebody else is not for everybody to see, so the form thanks.
    @Override
    public String after(NewQuestion sent, Receipt receipt) {
        return sent.meToo() == null || sent.meToo().isBlank()
                ? Intake.super.after(sent, receipt)
                : "/ask?meToo=" + receipt.id();
    }

    private Receipt join(NewQuestion sent, String question, Press press) {
        Field.shared(sent);
        if (waiting.on(live.now()).stream().noneMatch(open -> open.id().equals(question))) {
            throw new InvalidInput(
                    "meToo",
                    "Field 'meToo' names no open question. Give the id of one, or ask your own in 'text'.",
                    "This question is not open any more: it was answered or taken back. Ask it again if you still need to know.");
        }
        return inbox.join(
                kind(),
                question,
                sent,
                Questions.class,
                press,
                (statements, sender) -> statements.join(question, sender, sent.isAnonymous()));
    }

    private Submission.About about(LiveRelease now, OpenQuestion asked) {
        Field.termOf("product", asked.product(), now.release().vocabularies().products());
        return new Submission.About(asked.page() == null ? null : addresses.page(now, asked.page()), asked.product());
    }

    @Override
    public Listing<Questions.Kept> list(Cursor before, int limit) {
        return Listing.of(questions.before(before, limit + 1), limit, kept -> new Cursor(kept.receivedAt(), kept.id()));
    }

    @Override
    public String template() {
        return "ask";
    }

    @Override
    public Map<String, @Nullable Object> around(LiveRelease now, Map<String, List<String>> values) {
        var around = new HashMap<String, @Nullable Object>(aroundRefused(now, values));
        around.put("open", waiting.shown(now));
        around.put("answered", waiting.answered(now));
        return around;
    }

    /// Without those that wait: the database may be what failed.
    @Override
    public Map<String, @Nullable Object> aroundRefused(LiveRelease now, Map<String, List<String>> values) {
        var around = new HashMap<String, @Nullable Object>();
        var product = values.get("product");
        around.put(
                "who", now.answerer(product == null ? null : product.getFirst()).orElse(null));
        around.put(
                "by",
                now.release().policy().answerBy(live.today(now)).map(Day::named).orElse(null));
        var text = values.get("text");
        around.put("search", text == null ? null : known.about(now, text.getFirst()));
        return around;
    }
}

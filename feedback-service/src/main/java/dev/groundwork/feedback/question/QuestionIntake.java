package dev.groundwork.feedback.question;

import dev.groundwork.feedback.database.Database;
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

    public QuestionIntake(Database database, Inbox inbox, AddressBook addresses, Live live, Known known) {
        this.inbox = inbox;
        this.questions = database.reading(Questions.class);
        this.addresses = addresses;
        this.live = live;
        this.known = known;
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

package dev.groundwork.feedback.objection;

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
import dev.groundwork.release.PageType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes objections and gives them back.
public final class ObjectionIntake implements Intake<NewObjection> {

    private static final int MOST = 30;

    private final Known known;
    private final Inbox inbox;
    private final Objections objections;
    private final AddressBook addresses;
    private final Live live;

    public ObjectionIntake(Database database, Inbox inbox, AddressBook addresses, Live live, Known known) {
        this.inbox = inbox;
        this.known = known;
        this.objections = database.reading(Objections.class);
        this.addresses = addresses;
        this.live = live;
    }

    @Override
    public Kind kind() {
        return Kind.OBJECTION;
    }

    @Override
    public Class<NewObjection> fields() {
        return NewObjection.class;
    }

    @Override
    public Receipt take(NewObjection sent, Press press) {
        var objection = sent.toObjection();
        return inbox.accept(
                new Submission<>(
                        kind(),
                        sent,
                        Objections.class,
                        () -> about(live.now(), objection),
                        (statements, id) -> statements.add(id, objection),
                        (statements, id) -> statements.change(id, objection),
                        false),
                press);
    }

    private Submission.About about(LiveRelease now, Objection objection) {
        var words = now.release().vocabularies();
        Field.termOf("product", objection.product(), words.products());
        Field.termOf("competitor", objection.competitor(), words.competitors());
        Field.termOf("stage", objection.stage(), words.stages());
        return new Submission.About(page(now, objection), objection.product());
    }

    private @Nullable String page(LiveRelease now, Objection objection) {
        if (objection.page() == null) {
            return null;
        }
        var address = addresses.page(now, objection.page());
        var isOther = now.page(address)
                .filter(page -> page.type() != PageType.OBJECTION)
                .isPresent();
        if (objection.text() == null && isOther) {
            throw new InvalidInput(
                    "text",
                    "Field 'text' is missing: the page does not name an objection, so say what you heard.",
                    NewObjection.NO_WORDS);
        }
        return address;
    }

    @Override
    public Listing<Objections.Kept> list(Cursor before, int limit) {
        return Listing.of(
                objections.before(before, limit + 1), limit, kept -> new Cursor(kept.receivedAt(), kept.id()));
    }

    private static @Nullable String first(Map<String, List<String>> values, String name) {
        var sent = values.get(name);
        return sent == null ? null : sent.getFirst();
    }

    @Override
    public String template() {
        return "objection";
    }

    @Override
    public Map<String, @Nullable Object> around(LiveRelease now, Map<String, List<String>> values) {
        return around(now, values, known.of(now, wanted(values)));
    }

    @Override
    public Map<String, @Nullable Object> aroundRefused(LiveRelease now, Map<String, List<String>> values) {
        return around(now, values, known.withoutCounts(now, wanted(values)));
    }

    private static Known.Wanted wanted(Map<String, List<String>> values) {
        return new Known.Wanted(first(values, "product"), first(values, "competitor"), null, MOST);
    }

    private Map<String, @Nullable Object> around(
            LiveRelease now, Map<String, List<String>> values, List<Known.Choice> choices) {
        var around = new HashMap<String, @Nullable Object>();
        around.put("known", choices);
        var sent = values.get("page");
        // The form stands without a page too, so an unknown one must not cost what was typed.
        var page = sent == null
                ? null
                : addresses.find(now, sent.getFirst()).map(now::reference).orElse(null);
        around.put("page", page);
        if (page != null && page.type().equals(PageType.OBJECTION.id())) {
            around.put("answer", live.quote(now, page.address()).orElse(null));
        }
        return around;
    }
}

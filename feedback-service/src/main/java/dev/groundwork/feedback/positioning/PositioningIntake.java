package dev.groundwork.feedback.positioning;

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
import dev.groundwork.release.Positioning;
import dev.groundwork.release.Term;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes what reps say about a product to come, while its page asks for it.
public final class PositioningIntake implements Intake<NewPositioning> {

    private final Inbox inbox;
    private final Placements placements;
    private final AddressBook addresses;
    private final Live live;

    public PositioningIntake(Database database, Inbox inbox, AddressBook addresses, Live live) {
        this.inbox = inbox;
        this.placements = database.reading(Placements.class);
        this.addresses = addresses;
        this.live = live;
    }

    @Override
    public Kind kind() {
        return Kind.POSITIONING;
    }

    @Override
    public Class<NewPositioning> fields() {
        return NewPositioning.class;
    }

    @Override
    public Receipt take(NewPositioning sent, Press press) {
        var placement = sent.toPlacement();
        return inbox.accept(
                new Submission<>(
                        kind(),
                        sent,
                        Placements.class,
                        () -> about(live.now(), placement),
                        (statements, id) -> statements.add(id, placement),
                        (statements, id) -> statements.change(id, placement),
                        true),
                press);
    }

    private Submission.About about(LiveRelease now, Placement placement) {
        var address = addresses.page(now, placement.page());
        var asked = asked(now, address);
        Field.oneOf("choice", placement.choice(), asked.choices());
        Field.oneOf("comparedTo", placement.comparedTo(), asked.comparedTo());
        return new Submission.About(address, null);
    }

    private Positioning asked(LiveRelease now, String address) {
        var positioning = now.page(address)
                .filter(page -> page.takesPositioningOn(live.today()))
                .map(page -> page.positioning());
        return positioning.orElseThrow(TooLate::new);
    }

    private static List<Term> everything(LiveRelease now) {
        var words = now.release().vocabularies();
        return Stream.concat(words.products().stream(), words.competitors().stream())
                .toList();
    }

    @Override
    public Listing<Placements.Kept> list(Cursor before, int limit) {
        return Listing.of(
                placements.before(before, limit + 1), limit, kept -> new Cursor(kept.receivedAt(), kept.id()));
    }

    @Override
    public String template() {
        return "position";
    }

    /// What the page asks, as its template shows it.
    ///
    /// @param closes null where nothing is asked
    public record Panel(
            String question,
            List<String> choices,
            List<Term> comparedTo,
            @Nullable Day closes,
            boolean open) {}

    @Override
    public Map<String, @Nullable Object> around(LiveRelease now, Map<String, List<String>> values) {
        var sent = values.get("page");
        if (sent == null) {
            throw new InvalidInput("Positioning needs the page of a product to come. Open it and press its button.");
        }
        var address = addresses.page(now, sent.getFirst());
        var asked = asked(now, address);
        return Map.of("page", now.reference(address), "positioning", panel(now, asked, true));
    }

    @Override
    public Map<String, @Nullable Object> aroundRefused(LiveRelease now, Map<String, List<String>> values) {
        var sent = values.getOrDefault("page", List.of()).stream().findFirst();
        var address = sent.flatMap(page -> addresses.find(now, page)).orElse("/");
        var page = now.page(address);
        var asked = page.map(found -> found.positioning());
        var open = page.filter(found -> found.takesPositioningOn(live.today())).isPresent();
        return Map.of(
                "page", now.reference(address),
                "positioning",
                        asked.map(found -> panel(now, found, open))
                                .orElseGet(() ->
                                        new Panel(now.reference(address).title(), List.of(), List.of(), null, false)));
    }

    private static Panel panel(LiveRelease now, Positioning asked, boolean open) {
        var beside = everything(now).stream()
                .filter(term -> asked.comparedTo().contains(term.id()))
                .toList();
        return new Panel(asked.question(), asked.choices(), beside, Day.of(asked.closes()), open);
    }
}

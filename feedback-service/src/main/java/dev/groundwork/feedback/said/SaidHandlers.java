package dev.groundwork.feedback.said;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.positioning.Tally;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows everybody what came of what sales said.
public final class SaidHandlers {

    private static final int SHOWN = 20;

    private final Done done;
    private final Tally tally;
    private final AddressBook addresses;
    private final Live live;

    public SaidHandlers(Database database, AddressBook addresses, Live live) {
        this.done = database.reading(Done.class);
        this.tally = new Tally(database);
        this.addresses = addresses;
        this.live = live;
    }

    public void page(Context ctx) {
        var now = live.now();
        var about = ctx.queryParam("page");
        var page = about == null || about.isEmpty() ? null : now.reference(addresses.page(now, about));
        Answers.html(
                ctx, now.templates().fill("said", Map.of("said", view(now, page, Place.of(ctx.queryParam("before"))))));
    }

    private SaidView view(LiveRelease now, @Nullable PageRef page, Place before) {
        var today = live.today(now);
        var deeds = done.deeds(before, page == null ? null : page.address(), SHOWN + 1);
        var shown = deeds.subList(0, Math.min(deeds.size(), SHOWN));
        var told = new Entries(now, done, tally);
        var entries = new ArrayList<SaidView.Entry>();
        for (var deed : shown) {
            now.page(deed.page())
                    .filter(found -> !now.isExpired(found, today))
                    .ifPresent(found -> entries.add(told.of(deed, found)));
        }
        if (page != null && before.equals(Place.START) && entries.stream().allMatch(entry -> entry.decided() == null)) {
            now.page(page.address())
                    .filter(found -> !now.isExpired(found, today))
                    .flatMap(found -> Optional.ofNullable(told.decided(found)))
                    .ifPresent(entries::add);
        }
        return new SaidView(
                page, entries, deeds.size() > SHOWN ? Place.of(shown.getLast()).text() : null);
    }
}

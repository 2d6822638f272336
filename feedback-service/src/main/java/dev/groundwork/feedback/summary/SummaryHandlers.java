package dev.groundwork.feedback.summary;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;

/// Tells a page what was said about it.
public final class SummaryHandlers {

    private final Counts counts;
    private final AddressBook addresses;
    private final Live live;

    public SummaryHandlers(Database database, AddressBook addresses, Live live) {
        this.counts = database.reading(Counts.class);
        this.addresses = addresses;
        this.live = live;
    }

    public void show(Context ctx) {
        var asked = ctx.queryParam("page");
        if (asked == null) {
            throw new InvalidInput("Parameter 'page' is missing: the address of a page, such as /objections/price/.");
        }
        var now = live.now();
        var page = addresses.page(now, asked);
        var since = now.release().calendar().quarterStart(live.today());
        var start = since.atStartOfDay(now.release().site().timeZone()).toInstant();
        var smallest = now.release().policy().smallestGroup();
        Answers.json(ctx, Summary.of(page, since, counts.heard(page, start), counts.worth(page), smallest));
    }
}

package dev.groundwork.feedback.summary;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
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

    /// How often the objection of this page was heard, in a sentence.
    public String heard(LiveRelease now, String page) {
        var summary = of(now, page);
        if (summary.heard() == null) {
            return "Yours is in; fewer than %s so far this quarter."
                    .formatted(few(now.release().policy().smallestGroup()));
        }
        return "Heard %d times this quarter%s."
                .formatted(
                        summary.heard(),
                        summary.workedPercent()
                                .map(", worked in %d %%"::formatted)
                                .orElse(""));
    }

    private static String few(int smallestGroup) {
        return smallestGroup == 5 ? "five" : String.valueOf(smallestGroup);
    }

    public void show(Context ctx) {
        var asked = ctx.queryParam("page");
        if (asked == null) {
            throw new InvalidInput("Parameter 'page' is missing: the address of a page, such as /objections/price/.");
        }
        var now = live.now();
        Answers.json(ctx, of(now, addresses.page(now, asked)));
    }

    private Summary of(LiveRelease now, String page) {
        var since = now.release().calendar().quarterStart(live.today());
        var start = since.atStartOfDay(now.release().site().timeZone()).toInstant();
        var smallest = now.release().policy().smallestGroup();
        return Summary.of(
                page,
                since,
                counts.heard(page, start),
                counts.worth(page),
                counts.lines(page),
                counts.questions(page),
                smallest);
    }
}

package dev.groundwork.feedback.searchlog;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Shows marketing what was searched for and no page answered.
public final class SearchesHandlers {

    private static final int BY_DEFAULT = 30;
    private static final int MOST_ROWS = 200;

    private final SearchNotes notes;
    private final Searches searches;
    private final Live live;
    private final Clock clock;

    public SearchesHandlers(SearchNotes notes, Database database, Live live, Clock clock) {
        this.notes = notes;
        this.searches = database.reading(Searches.class);
        this.live = live;
        this.clock = clock;
    }

    public void page(Context ctx) {
        var view = view(ctx);
        Answers.text(
                ctx,
                "text/html; charset=utf-8",
                live.now().templates().fill("searches", Map.of("searches", view, "choices", view.choices())));
    }

    public void json(Context ctx) {
        Answers.json(ctx, view(ctx));
    }

    private SearchesView view(Context ctx) {
        var days = days(ctx);
        // Whoever looks wants to see what has just been searched for.
        notes.flush();
        var since = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(days));
        return SearchesView.of(days, searches.totals(since), searches.unanswered(since, MOST_ROWS));
    }

    private static int days(Context ctx) {
        var sent = Optional.ofNullable(ctx.queryParam("days")).orElse(String.valueOf(BY_DEFAULT));
        if (!sent.matches("\\d{1,4}") || Integer.parseInt(sent) < 1) {
            throw new InvalidInput("Parameter 'days' must be a number from 1 to 9999.");
        }
        return Integer.parseInt(sent);
    }
}

package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Csv;
import dev.groundwork.feedback.http.InvalidInput;
import dev.groundwork.feedback.http.Refused;
import dev.groundwork.feedback.live.Live;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows marketing what all that came in adds up to.
public final class InsightHandlers {

    private static final String ADDRESS = "/desk/insight/";

    private final Figures figures;
    private final Live live;
    private final Runnable written;

    /// @param written writes what was noted and not written yet: whoever looks wants to see what has just happened
    public InsightHandlers(Database database, Live live, Runnable written) {
        this.figures = Figures.of(database);
        this.live = live;
        this.written = written;
    }

    /// All figures, each with its first rows.
    public void all(Context ctx) {
        var scope = scope(ctx);
        page(ctx, scope, "insight", Map.of("insight", InsightView.all(scope, figures)));
    }

    /// One figure with its list.
    public void one(Context ctx) {
        var scope = scope(ctx);
        var figure = figure(ctx);
        page(
                ctx,
                scope,
                "figure",
                Map.of(
                        "insight", InsightView.of(scope, ADDRESS + figure.id(), List.of()),
                        "figure", FigureView.part(scope, figure, figure.count().of(scope), offset(ctx))));
    }

    public void json(Context ctx) {
        var scope = scope(ctx);
        var figure = figure(ctx);
        Answers.json(ctx, FigureAnswer.of(scope, figure, figure.count().of(scope)));
    }

    public void csv(Context ctx) {
        var scope = scope(ctx);
        var figure = figure(ctx);
        var table = figure.count().of(scope);
        var rows = table.rows().stream()
                .map(row -> row.stream().map(Cell::value).toList())
                .toList();
        Csv.answer(ctx, figure.id(), table.columns(), rows);
    }

    private Scope scope(Context ctx) {
        written.run();
        var now = live.now();
        var today = live.today(now);
        return Scope.of(now, today, Asked.of(ctx::queryParam, now, today));
    }

    private Figure figure(Context ctx) {
        return figures.of(ctx.pathParam("figure"))
                .orElseThrow(() -> new Refused(404, "There is no such figure. All there are: /desk/insight"));
    }

    private static int offset(Context ctx) {
        var sent = Optional.ofNullable(ctx.queryParam("offset")).orElse("0");
        if (!sent.matches("\\d{1,6}")) {
            throw new InvalidInput("Parameter 'offset' must be a number from 0 to 999999.");
        }
        return Integer.parseInt(sent);
    }

    private static void page(Context ctx, Scope scope, String template, Map<String, Object> model) {
        Answers.text(ctx, "text/html; charset=utf-8", scope.now().templates().fill(template, model));
    }
}

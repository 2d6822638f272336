package dev.groundwork.feedback.governance;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Csv;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows marketing how its content is doing, by the service's clock.
public final class GovernanceHandlers {

    private final Live live;

    public GovernanceHandlers(Live live) {
        this.live = live;
    }

    public void health(Context ctx) {
        var now = live.now();
        page(ctx, now, "content-health", Map.of("health", HealthView.of(now, health(now), owner(ctx))));
    }

    public void healthJson(Context ctx) {
        Answers.json(ctx, HealthAnswer.of(health(live.now()), owner(ctx)));
    }

    /// A line for each finding of each page.
    public void healthCsv(Context ctx) {
        var rows = new ArrayList<List<@Nullable Object>>();
        HealthAnswer.of(health(live.now()), owner(ctx))
                .findings()
                .forEach((finding, pages) -> pages.forEach(page -> rows.add(page.cells(finding))));
        Csv.answer(ctx, "content-health", HealthAnswer.Page.COLUMNS, rows);
    }

    public void coverage(Context ctx) {
        var now = live.now();
        page(ctx, now, "coverage", Map.of("coverage", coverage(now)));
    }

    public void coverageJson(Context ctx) {
        Answers.json(ctx, coverage(live.now()));
    }

    /// A line for each product, stage and persona.
    public void coverageCsv(Context ctx) {
        Csv.answer(
                ctx,
                "coverage",
                List.of("product", "stage", "persona", "pages"),
                coverage(live.now()).rows());
    }

    private ContentHealth health(LiveRelease now) {
        return new ContentHealth(shown(now), now.release().people(), live.today(now));
    }

    private CoverageView coverage(LiveRelease now) {
        return CoverageView.of(Coverage.of(now.release().vocabularies(), shown(now)));
    }

    private List<ReleasedPage> shown(LiveRelease now) {
        var today = live.today(now);
        return now.release().pages().stream()
                .filter(page -> !now.isExpired(page, today))
                .toList();
    }

    private static @Nullable String owner(Context ctx) {
        var sent = ctx.queryParam("owner");
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    private static void page(Context ctx, LiveRelease now, String template, Map<String, Object> model) {
        Answers.text(ctx, "text/html; charset=utf-8", now.templates().fill(template, model));
    }
}

package dev.groundwork.feedback.find;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.http.Unavailable;
import dev.groundwork.feedback.live.LeftRelease;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.search.Results;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Answers searches, as JSON, as a page, and as the fragment of it that is shown while one types.
public final class SearchHandlers {

    private static final int BELOW_A_QUESTION = 3;

    private final Live live;
    private final SearchLog log;

    public SearchHandlers(Live live, SearchLog log) {
        this.live = live;
        this.log = log;
    }

    private record Timed(Results results, long millis) {}

    private record Searched(LiveRelease live, Timed timed) {}

    public void json(Context ctx) {
        var asked = SearchRequest.of(ctx.queryParamMap());
        var found = begun(now -> new Searched(now, find(now, asked)));
        // The id ties a click to its search and to nothing else: it is never kept.
        var searchId = noted(ctx, found.live(), asked, found.timed().results());
        Answers.json(
                ctx,
                Answered.of(
                        asked, found.timed().results(), searchId, found.timed().millis(), live.today(found.live())));
    }

    public void page(Context ctx) {
        var asked = SearchRequest.of(ctx.queryParamMap());
        var html = begun(now -> {
            var found = find(now, asked);
            var searchId = noted(ctx, now, asked, found.results());
            return now.templates()
                    .fill(
                            asked.fragment() ? "results" : "search",
                            Map.of("search", view(now, asked, found), "searchId", searchId));
        });
        Answers.text(ctx, "text/html; charset=utf-8", html);
    }

    /// Takes note that a question was answered before it was asked.
    public void deflected(Context ctx) {
        log.deflected(Json.read(ctx, Deflected.class).checked());
        ctx.status(204).header("Cache-Control", "no-store");
    }

    /// What is known about a question that is being asked; empty where search fails, which must not keep anybody from
    /// asking.
    public Optional<SearchView> known(LiveRelease now, String text) {
        try {
            var asked = SearchRequest.text(text, BELOW_A_QUESTION);
            return Optional.of(view(now, asked, find(now, asked)));
        } catch (IOException | Unavailable searchFailed) {
            return Optional.empty();
        }
    }

    /// Something that is done with one release from its beginning to its end.
    private interface Work<T> {
        T with(LiveRelease now) throws LeftRelease;
    }

    private <T> T begun(Work<T> work) {
        while (true) {
            try {
                return work.with(live.now());
            } catch (LeftRelease left) {
                // The next round begins with the release that is live by then: it is set before the old one is closed.
                Thread.onSpinWait();
            }
        }
    }

    private SearchView view(LiveRelease now, SearchRequest asked, Timed found) {
        return SearchView.of(now, asked, found.results(), found.millis(), live.today(now));
    }

    /// A further part of a list, and what is only asked for its headers, is no search of its own.
    private String noted(Context ctx, LiveRelease now, SearchRequest asked, Results results) {
        var finished =
                !asked.fragment() && asked.offset() == 0 && ctx.method().name().equals("GET");
        return log.searched(new SearchLog.Search(
                now,
                asked.text(),
                asked.filters(),
                results.total(),
                results.confident(),
                finished,
                asked.offset(),
                results.hits().stream()
                        .flatMap(hit -> page(now, hit.address()).stream())
                        .toList(),
                results.answer() == null
                        ? null
                        : page(now, results.answer().address()).orElse(null)));
    }

    private static Optional<ReleasedPage> page(LiveRelease now, String address) {
        return now.page(address.replaceFirst("#.*", ""));
    }

    private Timed find(LiveRelease now, SearchRequest asked) throws LeftRelease {
        var start = System.nanoTime();
        try {
            var results = live.find(now, asked.question());
            return new Timed(results, (System.nanoTime() - start) / 1_000_000);
        } catch (LeftRelease e) {
            throw e;
        } catch (IOException e) {
            throw new Unavailable(
                    "Search does not work at the moment; all pages can still be read. Start at the home page.", e);
        }
    }
}

package dev.groundwork.feedback.find;

import dev.groundwork.feedback.http.Answers;
import dev.groundwork.feedback.http.Unavailable;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.search.Results;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Answers searches, as JSON, as a page, and as the fragment of it that is shown while one types.
public final class SearchHandlers {

    private static final int BELOW_A_QUESTION = 3;

    private final Live live;

    public SearchHandlers(Live live) {
        this.live = live;
    }

    private record Timed(Results results, long millis) {}

    public void json(Context ctx) {
        var asked = Asked.of(ctx.queryParamMap());
        var found = find(asked);
        // The id ties a click to its search and to nothing else: it is never kept with a sender.
        var searchId = UUID.randomUUID().toString();
        Answers.json(ctx, Answered.of(asked, found.results(), searchId, found.millis(), live.today()));
    }

    public void page(Context ctx) {
        var asked = Asked.of(ctx.queryParamMap());
        var now = live.now();
        var view = view(now, asked);
        var html = now.templates().fill(asked.fragment() ? "results" : "search", Map.of("search", view));
        Answers.text(ctx, "text/html; charset=utf-8", html);
    }

    /// What is known about a question that is being asked; empty where search fails, which must not keep anybody from
    /// asking.
    public Optional<SearchView> known(LiveRelease now, String text) {
        try {
            return Optional.of(view(now, Asked.text(text, BELOW_A_QUESTION)));
        } catch (Unavailable searchFailed) {
            return Optional.empty();
        }
    }

    private SearchView view(LiveRelease now, Asked asked) {
        var found = find(asked);
        return SearchView.of(now, asked, found.results(), found.millis(), live.today());
    }

    private Timed find(Asked asked) {
        var start = System.nanoTime();
        try {
            var results = live.find(asked.question());
            return new Timed(results, (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            throw new Unavailable(
                    "Search does not work at the moment; all pages can still be read. Start at the home page.", e);
        }
    }
}

package dev.groundwork.feedback.find;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.feedback.page.Html;
import dev.groundwork.search.Hit;
import dev.groundwork.search.Results;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Search as its templates show it.
///
/// @param exact the address that searches for what was typed
/// @param ask where to go when nothing answers
/// @param unfiltered the address of the same question in all pages
public record SearchView(
        String query,
        @Nullable String corrected,
        String exact,
        boolean confident,
        int total,
        long tookMillis,
        @Nullable Answer answer,
        List<FoundPage> hits,
        List<FacetView> facets,
        @Nullable String previous,
        @Nullable String next,
        Ask ask,
        String unfiltered) {

    /// The sentence or two that answer.
    public record Answer(
            String url,
            String title,
            Html text,
            String type,
            String audience,
            @Nullable Day reviewed,
            boolean stale) {}

    /// A page that was found.
    public record FoundPage(
            String url,
            Html title,
            String type,
            @Nullable String benefit,
            Html snippet,
            String audience,
            @Nullable String owner,
            @Nullable Day reviewed,
            boolean stale,
            double score) {}

    static SearchView of(LiveRelease live, SearchRequest asked, Results results, long tookMillis, LocalDate today) {
        var after = asked.offset() + asked.limit();
        return new SearchView(
                asked.text(),
                results.corrected(),
                asked.address(0) + "&exact=true",
                results.confident(),
                results.total(),
                tookMillis,
                answer(live, results, today),
                results.hits().stream().map(hit -> found(live, hit, today)).toList(),
                FacetView.all(live, asked, results),
                asked.offset() == 0 ? null : asked.address(Math.max(0, asked.offset() - asked.limit())),
                after >= results.total() ? null : asked.address(after),
                Ask.about(live, asked, results.corrected() == null ? asked.text() : results.corrected(), today),
                asked.unfiltered());
    }

    private static @Nullable Answer answer(LiveRelease live, Results results, LocalDate today) {
        var answer = results.answer();
        if (answer == null) {
            return null;
        }
        var anchor = answer.address().indexOf('#');
        var address = anchor < 0 ? answer.address() : answer.address().substring(0, anchor);
        return live.page(address)
                .map(page -> new Answer(
                        answer.address(),
                        answer.title(),
                        Html.of(answer.text()),
                        page.type().id(),
                        page.audience().id(),
                        day(page.reviewed()),
                        page.staleOn(today)))
                .orElse(null);
    }

    private static FoundPage found(LiveRelease live, Hit hit, LocalDate today) {
        var owner = hit.owner();
        var person = owner == null ? null : live.release().people().get(owner);
        return new FoundPage(
                hit.address(),
                Html.of(hit.markedTitle()),
                hit.type(),
                hit.benefit(),
                Html.of(hit.snippet()),
                hit.audience(),
                person == null ? owner : person.name(),
                day(hit.reviewed()),
                Answered.isStale(hit, today),
                hit.score());
    }

    private static @Nullable Day day(@Nullable LocalDate date) {
        return date == null ? null : Day.of(date);
    }
}

package dev.groundwork.feedback.find;

import dev.groundwork.feedback.page.Html;
import dev.groundwork.search.Hit;
import dev.groundwork.search.Results;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer of `GET /api/search`. `snippet` and an answer's `text` are HTML: what matched is in `<mark>`, everything
/// else is escaped. Everything else is plain text.
///
/// @param facets counts by facet and id
record Answered(
        String query,
        String searchId,
        @Nullable String corrected,
        boolean confident,
        int total,
        long tookMillis,
        @Nullable Answer answer,
        List<JsonHit> hits,
        Map<String, Map<String, Integer>> facets) {

    record Answer(String url, String title, String text) {}

    record JsonHit(
            String url,
            String title,
            String type,
            @Nullable String benefit,
            String snippet,
            String audience,
            @Nullable String owner,
            @Nullable LocalDate reviewed,
            boolean stale,
            double score) {

        static JsonHit of(Hit hit, LocalDate today) {
            return new JsonHit(
                    hit.address(),
                    hit.title(),
                    hit.type(),
                    hit.benefit(),
                    Html.of(hit.snippet()).markup(),
                    hit.audience(),
                    hit.owner(),
                    hit.reviewed(),
                    isStale(hit, today),
                    hit.score());
        }
    }

    static boolean isStale(Hit hit, LocalDate today) {
        return hit.reviewDue() != null && !today.isBefore(hit.reviewDue());
    }

    static Answered of(SearchRequest asked, Results results, String searchId, long tookMillis, LocalDate today) {
        var answer = results.answer();
        return new Answered(
                asked.text(),
                searchId,
                results.corrected(),
                results.confident(),
                results.total(),
                tookMillis,
                answer == null
                        ? null
                        : new Answer(
                                answer.address(),
                                answer.title(),
                                Html.of(answer.text()).markup()),
                results.hits().stream().map(hit -> JsonHit.of(hit, today)).toList(),
                facets(results));
    }

    private static Map<String, Map<String, Integer>> facets(Results results) {
        return results.facets().entrySet().stream()
                .collect(Collectors.toMap(facet -> facet.getKey().id(), Map.Entry::getValue));
    }
}

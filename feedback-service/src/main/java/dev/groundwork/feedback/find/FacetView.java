package dev.groundwork.feedback.find;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.Term;
import dev.groundwork.search.Facet;
import dev.groundwork.search.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What results can be narrowed by, as a template shows it.
public record FacetView(String id, String name, List<Value> values) {

    /// A value to choose, or to choose no more.
    public record Value(String id, String name, int count, boolean selected, String address) {}

    static List<FacetView> all(LiveRelease live, SearchRequest asked, Results results) {
        var views = new ArrayList<FacetView>();
        for (var facet : Facet.values()) {
            var counts = new LinkedHashMap<>(results.facets().getOrDefault(facet, Map.of()));
            // One that is chosen can be given up even where it leaves nothing.
            asked.filters().getOrDefault(facet, List.of()).forEach(id -> counts.putIfAbsent(id, 0));
            var values = counts.entrySet().stream()
                    .map(value -> new Value(
                            value.getKey(),
                            name(live, facet, value.getKey()),
                            value.getValue(),
                            asked.chose(facet, value.getKey()),
                            asked.toggled(facet, value.getKey())))
                    .toList();
            if (!values.isEmpty()) {
                views.add(new FacetView(facet.id(), live.templates().words().of("facet." + facet.id()), values));
            }
        }
        return List.copyOf(views);
    }

    private static String name(LiveRelease live, Facet facet, String id) {
        var words = live.release().vocabularies();
        return switch (facet) {
            case TYPE -> live.templates().words().of("type." + id);
            case PRODUCT -> name(words.products(), id);
            case STAGE -> name(words.stages(), id);
            case PERSONA -> name(words.personas(), id);
            case COMPETITOR -> name(words.competitors(), id);
        };
    }

    private static String name(List<Term> terms, String id) {
        return terms.stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map(Term::name)
                .orElse(id);
    }
}

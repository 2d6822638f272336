package dev.groundwork.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Filters and counts by facet.
final class Narrowing {

    private final Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);

    Narrowing(Map<Facet, List<String>> filters) {
        filters.forEach((facet, ids) -> {
            if (!ids.isEmpty()) {
                this.filters.put(facet, ids);
            }
        });
    }

    boolean admits(StoredPage page) {
        return filters.keySet().stream().allMatch(facet -> admits(page, facet));
    }

    private boolean admitsBut(Facet facet, StoredPage page) {
        for (var other : filters.keySet()) {
            if (other != facet && !admits(page, other)) {
                return false;
            }
        }
        return true;
    }

    private boolean admits(StoredPage page, Facet facet) {
        var ids = filters.get(facet);
        return ids == null || !Collections.disjoint(ids, page.in(facet));
    }

    /// For each facet how many of the pages have which value, most first.
    ///
    /// A facet's own filter does not count for it: its other values are what one could choose instead.
    Map<Facet, Map<String, Integer>> counts(List<StoredPage> pages) {
        var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        for (var facet : Facet.values()) {
            var ofFacet = new HashMap<String, Integer>();
            for (var page : pages) {
                if (admitsBut(facet, page)) {
                    for (var id : page.in(facet)) {
                        ofFacet.merge(id, 1, Integer::sum);
                    }
                }
            }
            counts.put(facet, mostFirst(ofFacet));
        }
        return Collections.unmodifiableMap(counts);
    }

    private static Map<String, Integer> mostFirst(Map<String, Integer> counts) {
        var entries = new ArrayList<>(counts.entrySet());
        entries.sort(
                Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        var sorted = new LinkedHashMap<String, Integer>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}

package dev.groundwork.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the index answers.
///
/// @param corrected the question with its misspelt words put right; null where nothing was corrected
/// @param confident whether the first hit answers the question
/// @param total how many pages match
/// @param answer the sentence or two that answers; null unless `confident`
/// @param facets for each facet the number of matching pages by id, most first
public record Results(
        @Nullable String corrected,
        boolean confident,
        int total,
        @Nullable Answer answer,
        List<Hit> hits,
        Map<Facet, Map<String, Integer>> facets) {

    /// The best passage of the best page, quoted from it.
    ///
    /// @param address with `#anchor` where the passage stands under a heading
    public record Answer(String address, String title, Hit.Marked text) {}

    public Results {
        hits = List.copyOf(hits);
    }
}

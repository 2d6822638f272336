package dev.groundwork.feedback.live;

import dev.groundwork.search.Hit;
import java.util.LinkedHashMap;
import java.util.List;

/// A page that is near to words which somebody types.
///
/// @param fits whether it is about as near as the nearest
public record Near(String address, boolean fits) {

    /// Of the nearest page's score.
    private static final double ABOUT_AS_NEAR = 0.5;

    /// Nearest first.
    static List<Near> of(List<Hit> hits) {
        var pages = new LinkedHashMap<String, Near>();
        for (var hit : hits) {
            var address = hit.address().replaceFirst("#.*", "");
            var fits = hit.score() >= ABOUT_AS_NEAR * hits.getFirst().score();
            pages.putIfAbsent(address, new Near(address, fits));
        }
        return List.copyOf(pages.values());
    }
}

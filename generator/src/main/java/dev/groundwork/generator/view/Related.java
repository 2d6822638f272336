package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Which pages are near to a page, by the tags they share. A tag that is on very many pages says nothing.
final class Related {

    private static final int AT_MOST = 5;
    private static final int TOO_COMMON = 200;

    private final Map<String, List<Page>> byTag = new HashMap<>();

    Related(List<Page> pages) {
        for (var page : pages) {
            eachTag(
                    page,
                    (tag, _) ->
                            byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(page));
        }
    }

    List<Page> to(Page page) {
        var scores = new IdentityHashMap<Page, Integer>();
        eachTag(page, (tag, weight) -> {
            var sharing = byTag.getOrDefault(tag, List.of());
            if (sharing.size() <= TOO_COMMON) {
                sharing.forEach(other -> scores.merge(other, weight, Integer::sum));
            }
        });
        scores.remove(page);
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Page, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().address()))
                .limit(AT_MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void eachTag(Page page, BiConsumer<String, Integer> use) {
        var tags = page.tags();
        tags.competitors().forEach(id -> use.accept("competitor " + id, 4));
        tags.products().forEach(id -> use.accept("product " + id, 3));
        tags.own().forEach(word -> use.accept("own " + word, 3));
        tags.stages().forEach(id -> use.accept("stage " + id, 1));
        tags.personas().forEach(id -> use.accept("persona " + id, 1));
    }
}

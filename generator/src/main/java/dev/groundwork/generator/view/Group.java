package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Page;
import dev.groundwork.release.PageType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cards under a name; without one where a list is not grouped.
public record Group(@Nullable String type, @Nullable String name, List<Card> pages) {

    static List<Group> all(List<Page> pages, LocalDate today) {
        return List.of(new Group(
                null, null, pages.stream().map(page -> Card.of(page, today)).toList()));
    }

    static List<Group> byType(List<Page> pages, LocalDate today, Words words) {
        var groups = new ArrayList<Group>();
        for (var type : PageType.values()) {
            var cards = pages.stream()
                    .filter(page -> page.type() == type)
                    .map(page -> Card.of(page, today))
                    .toList();
            if (!cards.isEmpty()) {
                groups.add(new Group(type.id(), words.plural(type), cards));
            }
        }
        return groups;
    }
}

package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.http.Json;
import dev.groundwork.feedback.item.State;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Html;
import dev.groundwork.feedback.similar.SaidItems;
import dev.groundwork.search.Similar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Which items say the same, as the desk shows it: what was merged counts as what it was merged into.
final class Suggestions {

    private static final int SHOWN = 3;

    /// Enough to find others where the nearest are merged with each other.
    private static final int LOOKED_AT = 12;

    private final SaidItems said;
    private final Arrivals arrivals;

    Suggestions(SaidItems said, Arrivals arrivals) {
        this.said = said;
        this.arrivals = arrivals;
    }

    /// For each of these that waits, the id of the one that is most like it, where there is one.
    Map<String, String> nearest(List<Arrived> items) {
        var nearest = new HashMap<String, String>();
        heads(items.stream().filter(Suggestions::waits).map(Arrived::id).toList())
                .forEach(
                        (id, heads) -> nearest.put(id, heads.keySet().iterator().next()));
        return nearest;
    }

    /// What may be the same as this one, nearest first.
    List<Suggestion> of(LiveRelease live, Arrived item) {
        if (!waits(item)) {
            return List.of();
        }
        var suggestions = new ArrayList<Suggestion>();
        heads(List.of(item.id())).getOrDefault(item.id(), Map.of()).entrySet().stream()
                .limit(SHOWN)
                .forEach(head -> arrivals.one(head.getKey())
                        .ifPresent(other -> suggestions.add(suggestion(live, other, head.getValue()))));
        return List.copyOf(suggestions);
    }

    private static boolean waits(Arrived item) {
        return item.mergedInto() == null && State.of(item.state()).isOpen();
    }

    /// By id, and in order: what stands for the items that say the same, and why it is suggested.
    private Map<String, Map<String, Similar>> heads(Collection<String> ids) {
        var similar = said.similar(ids, LOOKED_AT);
        var headById = arrivals
                .heads(Json.STRICT.writeValueAsString(similar.values().stream()
                        .flatMap(List::stream)
                        .map(Similar::id)
                        .collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(Arrivals.Headed::id, Arrivals.Headed::head));
        var heads = new HashMap<String, Map<String, Similar>>();
        similar.forEach((id, others) -> {
            var its = new LinkedHashMap<String, Similar>();
            for (var other : others) {
                var head = headById.get(other.id());
                if (head != null && !head.equals(id)) {
                    its.putIfAbsent(head, other);
                }
            }
            if (!its.isEmpty()) {
                heads.put(id, its);
            }
        });
        return heads;
    }

    private static Suggestion suggestion(LiveRelease live, Arrived other, Similar similar) {
        var text = other.text() == null ? "" : other.text();
        var reason = "like." + similar.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Suggestion(
                ItemView.of(live, other),
                Html.of(similar.marked(text)),
                1 + other.others(),
                live.templates().words().of(reason),
                similar.shared(text));
    }
}

package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.similar.SaidItems;
import dev.groundwork.search.Similar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what was asked so often that it deserves a page: merged, or in other words.
record Often(Askings askings, SaidItems said) {

    /// Where more waits than anybody could answer, the most wanted of it is enough.
    private static final int LOOKED_AT = 3_000;

    /// Askings that one page would answer.
    ///
    /// @param first of them, in whose words it begins
    /// @param others that say the same and wait by themselves, nearest first
    record Group(Askings.Waiting first, List<Askings.Waiting> others) {

        /// How many asked it.
        int times() {
            return first.times()
                    + others.stream().mapToInt(Askings.Waiting::times).sum();
        }
    }

    /// Those of at least so many askings, the most wanted first; each asking is in one of them.
    List<Group> groups(int least) {
        var waiting = askings.waiting(LOOKED_AT).stream()
                .collect(Collectors.toMap(
                        Askings.Waiting::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var alike = alike(waiting);
        var taken = new HashSet<String>();
        var groups = new ArrayList<Group>();
        waiting.values().stream()
                .map(one -> group(one, alike, Set.of()))
                .sorted(mostWanted())
                .filter(group -> !taken.contains(group.first().id()))
                // What another one has taken is not counted twice.
                .map(group -> group(group.first(), alike, taken))
                .filter(group -> group.times() >= least)
                .forEach(group -> {
                    taken.add(group.first().id());
                    group.others().forEach(other -> taken.add(other.id()));
                    groups.add(group);
                });
        groups.sort(mostWanted());
        return groups;
    }

    private static Comparator<Group> mostWanted() {
        return Comparator.comparingInt(Group::times)
                .reversed()
                .thenComparing(group -> group.first().receivedAt(), Comparator.reverseOrder())
                .thenComparing(group -> group.first().id());
    }

    private static Group group(Askings.Waiting first, Map<String, List<Askings.Waiting>> alike, Set<String> taken) {
        return new Group(
                first,
                alike.getOrDefault(first.id(), List.of()).stream()
                        .filter(other -> !taken.contains(other.id()))
                        .toList());
    }

    /// For each what says the same and waits too, by itself or as what it was merged into.
    private Map<String, List<Askings.Waiting>> alike(Map<String, Askings.Waiting> waiting) {
        var heads = askings.merged().stream()
                .filter(merged -> waiting.containsKey(merged.head()))
                .collect(Collectors.toMap(Askings.Merged::id, Askings.Merged::head));
        var asked = new ArrayList<>(waiting.keySet());
        asked.addAll(heads.keySet());
        var alike = new HashMap<String, Set<String>>();
        said.alike(asked, asked.size())
                .forEach((id, others) -> others.stream()
                        .map(Similar::id)
                        .map(other -> heads.getOrDefault(other, other))
                        .filter(head -> !head.equals(heads.getOrDefault(id, id)))
                        .forEach(head -> alike.computeIfAbsent(heads.getOrDefault(id, id), _ -> new LinkedHashSet<>())
                                .add(head)));
        return alike.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .flatMap(id -> Stream.ofNullable(waiting.get(id)))
                                .toList()));
    }
}

package dev.groundwork.feedback.draft;

import dev.groundwork.feedback.similar.SaidItems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what was asked so often that it deserves a page: merged, in the same words, or in others.
record Often(Askings askings, SaidItems said) {

    /// Where more waits than anybody could answer, the most wanted of it is enough.
    private static final int LOOKED_AT = 3_000;

    private static final int ALIKE = 50;

    /// Askings that one page would answer.
    ///
    /// @param first of them, in whose words it begins
    /// @param others that say the same and wait by themselves, nearest first
    record Group(Askings.Waiting first, List<Askings.Waiting> others) {

        /// How many asked it.
        int times() {
            return first.times() + sum(others);
        }
    }

    /// Askings in the same words: one of them is compared, and stands for all.
    private record Same(List<Askings.Waiting> askings) {

        Askings.Waiting first() {
            return askings.getFirst();
        }

        String id() {
            return first().id();
        }
    }

    /// Those of at least so many askings, the most wanted first; each asking is in one of them.
    List<Group> groups(int least) {
        var taken = new HashSet<String>();
        var groups = new ArrayList<Group>();
        for (var alike : alike()) {
            // What another one has taken is not counted twice.
            var left = alike.stream().filter(same -> !taken.contains(same.id())).toList();
            if (!taken.contains(alike.getFirst().id()) && times(left) >= least) {
                left.forEach(same -> taken.add(same.id()));
                groups.add(group(left));
            }
        }
        groups.sort(Comparator.comparingInt(Group::times)
                .reversed()
                .thenComparing(group -> group.first().receivedAt(), Comparator.reverseOrder())
                .thenComparing(group -> group.first().id()));
        return groups;
    }

    private static int times(List<Same> alike) {
        return alike.stream().mapToInt(same -> sum(same.askings())).sum();
    }

    private static int sum(List<Askings.Waiting> some) {
        return some.stream().mapToInt(Askings.Waiting::times).sum();
    }

    private static Group group(List<Same> alike) {
        var all = alike.stream().flatMap(same -> same.askings().stream()).toList();
        return new Group(all.getFirst(), all.subList(1, all.size()));
    }

    /// For each what is in its words, and then what says the same and waits too, also as what it was merged into; the
    /// most wanted first.
    private List<List<Same>> alike() {
        var all = askings.waiting(LOOKED_AT).stream()
                .collect(Collectors.groupingBy(Often::words, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Same::new)
                .toList();
        var byId = new HashMap<String, Same>();
        all.forEach(same -> same.askings().forEach(one -> byId.put(one.id(), same)));
        var compared = all.stream().map(Same::id).collect(Collectors.toCollection(ArrayList::new));
        askings.merged().stream().limit(LOOKED_AT).forEach(merged -> {
            var head = byId.get(merged.head());
            if (head != null) {
                byId.put(merged.id(), head);
                compared.add(merged.id());
            }
        });
        var similar = said.alike(compared, ALIKE);
        return all.stream()
                .map(same -> Stream.concat(
                                Stream.of(same),
                                similar.getOrDefault(same.id(), List.of()).stream()
                                        .flatMap(other -> Stream.ofNullable(byId.get(other.id()))))
                        .distinct()
                        .toList())
                .sorted(Comparator.comparingInt((List<Same> alike) -> -times(alike)))
                .toList();
    }

    private static String words(Askings.Waiting one) {
        return one.kind() + " " + one.product() + " " + one.text().strip().toLowerCase(Locale.ROOT);
    }
}

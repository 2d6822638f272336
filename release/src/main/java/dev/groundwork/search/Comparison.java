package dev.groundwork.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Some sayings beside all others. Each of the others is looked at once, however many are compared with it.
///
final class Comparison {

    private final WordBook book;
    private final int all;
    private final List<Said> some;

    /// What stems say, by their numbers, as far as that was asked for; 0 where it was not.
    private final double[] informations;

    /// @param all how many there are
    Comparison(WordBook book, int all, List<Said> some) {
        this.book = book;
        this.all = all;
        this.some = some;
        this.informations = new double[book.size()];
    }

    private record Candidate(Said said, Likeness likeness) {}

    Map<String, List<Similar>> with(Collection<Said> others, int most) {
        var candidates = new HashMap<String, List<Candidate>>();
        for (var other : others) {
            for (var one : some) {
                if (one.mayBeNear(other) && !one.id().equals(other.id()) && one.mayBe(other)) {
                    candidates
                            .computeIfAbsent(one.id(), _ -> new ArrayList<>())
                            .add(new Candidate(other, likeness(one, other)));
                }
            }
        }
        var similar = new HashMap<String, List<Similar>>();
        for (var one : some) {
            var best = best(one, candidates.getOrDefault(one.id(), List.of()), most);
            if (!best.isEmpty()) {
                similar.put(one.id(), best);
            }
        }
        return similar;
    }

    /// None where the nearest does not say the same: what is farther does so by chance.
    private List<Similar> best(Said one, List<Candidate> candidates, int most) {
        var inOrder = candidates.stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate candidate) -> -candidate.likeness().nearness())
                        .thenComparing(candidate -> candidate.said().id()))
                .toList();
        if (inOrder.isEmpty() || !inOrder.getFirst().likeness().isTheSame()) {
            return List.of();
        }
        return inOrder.stream()
                .filter(candidate -> candidate.likeness().isTheSame())
                .limit(most)
                .map(candidate -> new Similar(
                        candidate.said().id(),
                        candidate.likeness().why(),
                        candidate.likeness().nearness(),
                        shared(one, candidate.said())))
                .toList();
    }

    private Likeness likeness(Said one, Said other) {
        var shared = 0.0;
        var alone = 0.0;
        var its = other.stems();
        var at = 0;
        for (var stem : one.stems()) {
            while (at < its.length && its[at] < stem) {
                alone += information(its[at++]);
            }
            if (at < its.length && its[at] == stem) {
                shared += information(stem);
                at++;
            } else {
                alone += information(stem);
            }
        }
        while (at < its.length) {
            alone += information(its[at++]);
        }
        return Likeness.of(one, other, shared, alone, one.cosine(other));
    }

    private double information(int stem) {
        if (stem < 0) {
            return Likeness.information(all, 0);
        }
        if (informations[stem] == 0) {
            informations[stem] = Likeness.information(all, book.with(stem));
        }
        return informations[stem];
    }

    private Set<String> shared(Said one, Said other) {
        var shared = new HashSet<String>();
        for (var stem : one.stems()) {
            for (var its : other.stems()) {
                if (its == stem) {
                    shared.add(book.stem(stem));
                }
            }
        }
        return shared;
    }
}

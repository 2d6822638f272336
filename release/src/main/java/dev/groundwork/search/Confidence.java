package dev.groundwork.search;

import java.util.ArrayList;
import java.util.List;

/// Whether the best page answers the question, or is only the nearest to it. The score says so: from a half on it
/// does.
final class Confidence {

    private static final double ENOUGH = 0.5;

    /// What pages keep of their score where the question is about a thing that none of them knows.
    private static final double OF_ANOTHER_THING = 0.49;

    private final Asked asked;
    private final Marking marking;

    Confidence(Asked asked, Marking marking) {
        this.asked = asked;
        this.marking = marking;
    }

    /// The same pages, their scores such that the first one's says whether it answers.
    List<Ranking.Found> settled(List<Ranking.Found> found, Pages pages) {
        if (found.isEmpty() || found.getFirst().exact()) {
            return found;
        }
        if (asked.isOfUnknownThing() || !asked.saysSomething()) {
            return found.stream().map(each -> each.withShare(OF_ANOTHER_THING)).toList();
        }
        var best = found.getFirst();
        if (best.score() < ENOUGH && isAskedBy(pages.get(best.page()))) {
            var raised = new ArrayList<>(found);
            raised.set(0, best.withScore(ENOUGH));
            return raised;
        }
        return found;
    }

    /// Whether the first of the pages that were settled answers.
    static boolean in(List<Ranking.Found> settled) {
        return !settled.isEmpty() && settled.getFirst().score() >= ENOUGH;
    }

    /// Whether one line of the page, its title or an asked-as line, holds every word of the question that says
    /// something, and not many more. Words that many pages share are worth little, and may be the whole question.
    private boolean isAskedBy(StoredPage page) {
        return asked.words().stream().allMatch(word -> word.known() || word.light())
                && page.questions().stream().anyMatch(this::isAskedBy);
    }

    private boolean isAskedBy(String line) {
        var held = marking.in(line);
        return asked.shown().stream().allMatch(word -> word.isIn(held))
                && 2 * asked.shown().size() >= ContentWords.of(line).count();
    }
}

package dev.groundwork.search;

/// Whether the best page answers the question, or is only the nearest to it.
final class Confidence {

    private static final double ENOUGH = 0.5;

    private Confidence() {}

    static boolean in(Asked asked, Ranking.Found best, StoredPage page, Marking marking) {
        return best.exact() || (asked.saysSomething() && (best.score() >= ENOUGH || isAskedBy(page, asked, marking)));
    }

    /// Whether one line of the page, its title or an asked-as line, holds every word of the question that says
    /// something: words that many pages share are worth little, and may still be the whole question.
    private static boolean isAskedBy(StoredPage page, Asked asked, Marking marking) {
        return asked.words().stream().allMatch(word -> word.known() || word.light())
                && page.questions().stream()
                        .map(marking::in)
                        .anyMatch(held -> asked.shown().stream().allMatch(word -> word.isIn(held)));
    }
}

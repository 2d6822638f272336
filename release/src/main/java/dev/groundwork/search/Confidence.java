package dev.groundwork.search;

/// Whether the best page answers the question, or is only the nearest to it.
final class Confidence {

    private static final double ENOUGH = 0.5;

    private Confidence() {}

    static boolean in(Asked asked, Ranking.Found best) {
        return best.exact() || (asked.saysSomething() && best.score() >= ENOUGH);
    }
}

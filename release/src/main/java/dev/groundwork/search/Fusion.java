package dev.groundwork.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words and meaning as one figure: the same for every site, and never scaled by what else was found.
///
/// @param nearness of every document; null where words alone count
record Fusion(@Nullable Scores nearness) {

    /// Words alone.
    static final Fusion BY_WORDS = new Fusion(null);

    /// What words that fit wholly add to a cosine.
    private static final double WORDS = 0.26;

    /// The figure that stands for a score of a half: set so that it parts questions with an answer from those without.
    private static final double HALF = 0.76;

    /// How quickly the score rises around it.
    private static final double STEEP = 20;

    /// What the logarithm of how many passages it has takes from a page: among many, the nearest is near by chance.
    private static final double BY_CHANCE = 0.009;

    /// A page is no hit by its meaning alone where it is so much farther than the nearest one.
    private static final double FARTHER = 0.08;

    /// What a page keeps of its worth in the order when its review is overdue: enough to stay, less than a fresh equal.
    private static final double STALE = 0.9;

    /// The same where meaning counts.
    private static final double LESS_WHEN_STALE = 0.02;

    /// What a page gets that was written to answer one question: it answers, where others mention.
    private static final double WRITTEN_TO_ANSWER = 0.006;

    /// The same by words alone: a share of what they are worth.
    private static final double SHARE_WRITTEN_TO_ANSWER = 0.02;

    /// What a page gets in the order that says the question's words side by side, as they were asked.
    private static final double AS_ASKED = 0.01;

    /// The same by words alone: a share of what they are worth.
    private static final double SHARE_AS_ASKED = 0.05;

    private static final Set<String> ANSWERS = Set.of("faq", "objection");

    boolean isByWords() {
        return nearness == null;
    }

    /// How near the nearest of these documents is.
    ///
    /// @param passages how many of them are passages
    double nearest(int from, int to, int passages) {
        var nearest = 0.0;
        for (var document = from; nearness != null && document < to; document++) {
            nearest = Math.max(nearest, nearness.of(document));
        }
        return nearest - BY_CHANCE * Math.log(Math.max(1, passages));
    }

    boolean isNear(double nearest, double best) {
        return nearest > 0 && nearest >= best - FARTHER;
    }

    double ofStale(double sum) {
        return isByWords() ? sum * STALE : sum - LESS_WHEN_STALE;
    }

    /// @param share of the question's neighbouring words that are neighbours on the page
    double ofPhrases(double sum, double share) {
        return isByWords() ? sum * (1 + SHARE_AS_ASKED * share) : sum + AS_ASKED * share;
    }

    /// What words alone are worth in the order, where two pages say the same.
    static double byWords(double sum, String type) {
        return ANSWERS.contains(type) ? sum * (1 + SHARE_WRITTEN_TO_ANSWER) : sum;
    }

    /// @param words what words alone make of it, 0 to 1
    static double sum(double nearest, double words, String type) {
        return nearest + WORDS * words + (ANSWERS.contains(type) ? WRITTEN_TO_ANSWER : 0);
    }

    static double score(double sum) {
        return 1 / (1 + Math.exp(-STEEP * (sum - HALF)));
    }

    /// What passages are worth by both.
    Scores with(Scores words, double most) {
        return nearness == null ? words : nearness.plus(words, WORDS / most);
    }
}

package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which pages answer a question, and how well.
final class Ranking {

    /// A page that was found.
    ///
    /// @param page its number in [Pages]
    /// @param passages what its passages are worth; null where nothing was asked
    /// @param best whether its author wants it first for this question
    /// @param exact whether its title or an asked-as line is the question
    /// @param sum what it is worth, to rank by; not comparable between questions
    /// @param score 0 to 1
    record Found(int page, @Nullable PassageChoice passages, boolean best, boolean exact, double sum, double score) {

        /// A page that is listed without a question.
        static Found unasked(int page) {
            return new Found(page, null, false, false, 0, 0);
        }

        /// The score stays: how well a page answers does not change with its age, only what is shown above it.
        Found ranked(double newSum) {
            return new Found(page, passages, best, exact, newSum, score);
        }

        private Found withScoreUpTo(double most) {
            return withScore(Math.min(score, most));
        }

        Found withShare(double share) {
            return withScore(score * share);
        }

        Found withScore(double newScore) {
            return new Found(page, passages, best, exact, sum, newScore);
        }
    }

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::best)
            .thenComparing(Found::exact)
            .thenComparingDouble(Found::sum)
            .reversed()
            .thenComparingInt(Found::page);

    /// A page with less of the question's information than this share of the best page's is no hit.
    private static final double LEAST_SHARE_OF_BEST = 0.15;

    /// The same where some page holds all that was asked: then more words narrow. Where none does, each word may be the
    /// one that finds the answer, and a higher share would lose one in a hundred.
    private static final double LEAST_SHARE_OF_ALL = 0.5;

    /// With meaning, a page with less than that share is a hit only so far up: below, more words would bring more
    /// pages.
    private static final int FIRST = 10;

    /// What a page keeps of its score that is about other parts than the one that was asked for.
    private static final double OF_ANOTHER_PART = 0.49;

    /// So much of what was asked counts as all of it.
    private static final double ALL = 0.99;

    /// How much the words that a page lacks take from its score.
    private static final double SHARE_POWER = 0.75;

    /// The worth at which a score is a half, set so that a half also parts questions with an answer from those without.
    private static final double HALF = 0.9;

    private final Lookup lookup;
    private final Pages pages;
    private final double mostInformation;

    /// @param mostInformation what the rarest word says
    Ranking(Lookup lookup, Pages pages, double mostInformation) {
        this.lookup = lookup;
        this.pages = pages;
        this.mostInformation = mostInformation;
    }

    /// What each document is worth to a question.
    private record Worth(
            Scores page, Scores passage, Scores covered, Scores exact, Scores best, Scores shown, Fusion fusion) {}

    /// @param understood asked for when all words are looked up
    List<Found> rank(Asked asked, Supplier<Fusion> understood, Phrases phrases, Today today) throws IOException {
        var worth = worth(asked, understood);
        var fusion = worth.fusion;
        var shown = IntStream.range(0, pages.count())
                .filter(page -> today.shows(pages.get(page)))
                .toArray();
        var information = asked.information();
        var most = mostCovered(shown, worth);
        var isAllCovered = most >= ALL * information;
        var least = most * (isAllCovered ? LEAST_SHARE_OF_ALL : LEAST_SHARE_OF_BEST);
        var enough = fusion.isByWords() ? least : most * LEAST_SHARE_OF_ALL;
        var nearest = nearest(shown, fusion);
        var found = new ArrayList<Found>();
        var anywhere = new BitSet();
        for (var page : shown) {
            var document = pages.document(page);
            var covered = worth.covered.of(document);
            anywhere.set(page, (covered > 0 && covered >= enough) || worth.exact.of(document) > 0);
            if (anywhere.get(page)
                    || (covered > 0 && covered >= least)
                    || fusion.isNear(nearness(page, fusion), nearest)) {
                var fresh = found(page, worth, information == 0 ? 0 : Math.min(1, covered / information));
                found.add(today.isStale(pages.get(page)) ? fresh.ranked(fusion.ofStale(fresh.sum())) : fresh);
            }
        }
        var others = withoutAllOf(asked.parts(), found);
        found.replaceAll(each -> others.get(each.page()) ? each.withShare(OF_ANOTHER_PART) : each);
        var order = Comparator.<Found, Boolean>comparing(each -> others.get(each.page()))
                .thenComparing(BEST_FIRST);
        found.sort(order);
        var first = found.subList(0, Math.min(FIRST, found.size()));
        phrases.raise(first, pages, fusion);
        first.sort(order);
        return notRising(IntStream.range(0, found.size())
                .filter(at -> at < FIRST || anywhere.get(found.get(at).page()))
                .mapToObj(found::get)
                .toList());
    }

    /// The pages that do not have one of these part numbers. What they say is said of other parts.
    private BitSet withoutAllOf(List<String> parts, List<Found> found) throws IOException {
        var others = new BitSet();
        for (var part : parts) {
            var postings = lookup.of(IndexSchema.ALL, part);
            found.stream()
                    .mapToInt(Found::page)
                    .filter(page -> postings.at(pages.document(page)) < 0)
                    .forEach(others::set);
        }
        return others;
    }

    private Worth worth(Asked asked, Supplier<Fusion> understood) throws IOException {
        var words = asked.known();
        var page = scores().add(words, IndexSchema.ALL, 1)
                .add(words, IndexSchema.TITLE, 0.4)
                .add(words, IndexSchema.HEADINGS, 0.1)
                .add(words, IndexSchema.ASKED_AS, 0.5)
                .add(words, IndexSchema.LEAD, 0.1)
                .add(words, IndexSchema.NAMES, 0.1)
                .sum();
        var passages = scores().add(words, IndexSchema.PASSAGE, 1).sum();
        var covered = scores().addHeld(words, IndexSchema.ALL).sum();
        var exact = scores().addLine(IndexSchema.LINE, asked.line()).sum();
        var best = scores().addLine(IndexSchema.BEST_FOR, Synonyms.line(asked.line()))
                .sum();
        var fusion = understood.get();
        return new Worth(page, passages, covered, exact, best, fusion.with(passages, mostInformation), fusion);
    }

    private WordScores scores() {
        return new WordScores(lookup);
    }

    private double mostCovered(int[] shown, Worth worth) {
        var most = 0.0;
        for (var page : shown) {
            most = Math.max(most, worth.covered.of(pages.document(page)));
        }
        return most;
    }

    private double nearest(int[] shown, Fusion fusion) {
        var nearest = 0.0;
        for (var page : shown) {
            nearest = Math.max(nearest, nearness(page, fusion));
        }
        return nearest;
    }

    private double nearness(int page, Fusion fusion) {
        var end = pages.document(page);
        return fusion.nearest(
                pages.first(page),
                end,
                end - pages.first(page) - pages.get(page).lines());
    }

    private Found found(int page, Worth worth, double share) {
        var passages = pages.passages(page, worth.passage);
        var document = pages.document(page);
        var sum = worth.page.of(document) + passages.most();
        var comparable = sum * Math.pow(share, SHARE_POWER) / mostInformation;
        var words = comparable / (comparable + HALF);
        var best = worth.best.of(document) > 0;
        var exact = worth.exact.of(document) > 0;
        if (worth.fusion.isByWords()) {
            return new Found(
                    page,
                    passages,
                    best,
                    exact,
                    Fusion.byWords(
                            exact ? worth.page.of(document) : sum,
                            pages.get(page).type()),
                    exact ? 1 : 0.99 * words);
        }
        var both =
                Fusion.sum(nearness(page, worth.fusion), words, pages.get(page).type());
        return new Found(page, pages.passages(page, worth.shown), best, exact, both, exact ? 1 : Fusion.score(both));
    }

    private static List<Found> notRising(List<Found> found) {
        var most = 1.0;
        var even = new ArrayList<Found>(found.size());
        for (var each : found) {
            even.add(each.withScoreUpTo(most));
            most = Math.min(most, each.score());
        }
        return even;
    }
}

package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Which pages answer a question, and how well.
final class Ranking {

    /// A page that was found.
    ///
    /// @param page its number in [Pages]
    /// @param passages what its passages are worth; null where nothing was asked
    /// @param exact whether its title or an asked-as line is the question
    /// @param sum what its words are worth, to rank by; not comparable between questions
    /// @param score 0 to 1
    record Found(int page, @Nullable PassageChoice passages, boolean exact, double sum, double score) {

        /// A page that is listed without a question.
        static Found unasked(int page) {
            return new Found(page, null, false, 0, 0);
        }

        /// The score stays: how well a page answers does not change with its age, only what is shown above it.
        private Found ranked(double share) {
            return new Found(page, passages, exact, sum * share, score);
        }

        private Found withScoreUpTo(double most) {
            return new Found(page, passages, exact, sum, Math.min(score, most));
        }
    }

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::exact)
            .thenComparingDouble(Found::sum)
            .reversed()
            .thenComparingInt(Found::page);

    /// A page with less of the question's information than this share of the best page's is no hit.
    private static final double LEAST_SHARE_OF_BEST = 0.15;

    /// How much the words that a page lacks take from its score.
    private static final double SHARE_POWER = 0.75;

    /// What a page keeps of its worth in the order when its review is overdue: enough to stay, less than a fresh equal.
    private static final double STALE = 0.9;

    /// The worth at which a score is a half, set so that a half also parts questions with an answer from those without.
    private static final double HALF = 0.9;

    private final IndexSearcher searcher;
    private final Pages pages;
    private final double mostInformation;

    /// @param mostInformation what the rarest word says
    Ranking(IndexSearcher searcher, Pages pages, double mostInformation) {
        this.searcher = searcher;
        this.pages = pages;
        this.mostInformation = mostInformation;
    }

    /// What each document is worth to a question.
    private record Worth(Scores page, Scores passage, Scores covered, Scores exact) {}

    List<Found> rank(Asked asked, Today today) throws IOException {
        var words = asked.known();
        var worth = new Worth(
                scores(pageQuery(words)),
                scores(each(words, IndexSchema.PASSAGE, 1)),
                scores(coverage(words)),
                scores(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.LINE, asked.line())))));
        var shown = IntStream.range(0, pages.count())
                .filter(page -> today.shows(pages.get(page)))
                .toArray();
        var least = 0.0;
        for (var page : shown) {
            least = Math.max(least, LEAST_SHARE_OF_BEST * worth.covered.of(pages.document(page)));
        }
        var information = asked.information();
        var found = new ArrayList<Found>();
        for (var page : shown) {
            var document = pages.document(page);
            var covered = worth.covered.of(document);
            if ((covered > 0 && covered >= least) || worth.exact.of(document) > 0) {
                var fresh = found(page, worth, Math.min(1, covered / information));
                found.add(today.isStale(pages.get(page)) ? fresh.ranked(STALE) : fresh);
            }
        }
        found.sort(BEST_FIRST);
        return notRising(found);
    }

    private Found found(int page, Worth worth, double share) {
        var passages = pages.passages(page, worth.passage);
        var document = pages.document(page);
        if (worth.exact.of(document) > 0) {
            return new Found(page, passages, true, worth.page.of(document), 1);
        }
        var sum = worth.page.of(document) + passages.most();
        var comparable = sum * Math.pow(share, SHARE_POWER) / mostInformation;
        return new Found(page, passages, false, sum, 0.99 * comparable / (comparable + HALF));
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

    private static Query pageQuery(List<Word> words) {
        return new BooleanQuery.Builder()
                .add(each(words, IndexSchema.ALL, 1), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.TITLE, 0.4), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.HEADINGS, 0.1), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.ASKED_AS, 0.5), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.LEAD, 0.1), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.NAMES, 0.1), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query each(List<Word> words, String field, double boost) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(
                    new BoostQuery(WordQuery.worth(word, field), (float) (word.weight() * boost)),
                    BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    /// The information of the words that a page holds.
    private static Query coverage(List<Word> words) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(WordQuery.held(word, IndexSchema.ALL), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private Scores scores(Query query) throws IOException {
        return Scores.of(query, searcher);
    }
}

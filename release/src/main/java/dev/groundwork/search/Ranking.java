package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// Which pages answer a question, and how well.
final class Ranking {

    /// A page that was found.
    ///
    /// @param page its number in [Pages]
    /// @param passage the document of its best passage; -1 where no passage matches
    /// @param score 0 to 1
    record Found(int page, int passage, double score, double raw) {}

    private final IndexSearcher searcher;
    private final Pages pages;

    Ranking(IndexSearcher searcher, Pages pages) {
        this.searcher = searcher;
        this.pages = pages;
    }

    List<Found> rank(Asked asked) throws IOException {
        var words = asked.known();
        if (words.isEmpty()) {
            return List.of();
        }
        var total = scores(pageQuery(words));
        var covered = scores(coverage(words));
        var passages = scores(each(words, IndexSchema.PASSAGE, 1));
        var exact = scores(new ConstantScoreQuery(new TermQuery(new Term(IndexSchema.LINE, asked.line()))));
        var information = asked.information();
        var most = 0.0;
        for (var page = 0; page < pages.count(); page++) {
            most = Math.max(most, covered[pages.document(page)]);
        }
        var found = new ArrayList<Found>();
        for (var page = 0; page < pages.count(); page++) {
            var document = pages.document(page);
            if (covered[document] <= 0 || covered[document] < Tuning.least * most) {
                continue;
            }
            var passage = bestPassage(page, passages);
            var share = Math.min(1, covered[document] / information);
            var sum = Tuning.all * total[document] + (passage < 0 ? 0 : Tuning.passage * passages[passage]);
            var raw = sum * (Tuning.cov + (1 - Tuning.cov) * Math.pow(share, Tuning.covPow));
            var score = exact[document] > 0 ? 1 : 0.99 * raw / (raw + Tuning.half);
            found.add(new Found(page, passage, score, raw));
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::page));
        return found;
    }

    private int bestPassage(int page, float[] scores) {
        var best = -1;
        for (var document = pages.firstPassage(page); document < pages.document(page); document++) {
            if (scores[document] > (best < 0 ? 0 : scores[best])) {
                best = document;
            }
        }
        return best;
    }

    private static Query pageQuery(List<Word> words) {
        return new BooleanQuery.Builder()
                .add(each(words, IndexSchema.ALL, 1), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.TITLE, Tuning.title), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.HEADINGS, Tuning.headings), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.ASKED_AS, Tuning.asked), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.LEAD, Tuning.lead), BooleanClause.Occur.SHOULD)
                .add(each(words, IndexSchema.NAMES, Tuning.names), BooleanClause.Occur.SHOULD)
                .build();
    }

    private static Query each(List<Word> words, String field, double boost) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(new BoostQuery(any(word, field), (float) (word.weight() * boost)), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    /// The information of the words that a page holds.
    private static Query coverage(List<Word> words) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            var held = new ConstantScoreQuery(any(word, IndexSchema.ALL));
            query.add(new BoostQuery(held, (float) word.information()), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Query any(Word word, String field) {
        if (word.terms().size() == 1) {
            return new TermQuery(new Term(field, word.terms().getFirst()));
        }
        var query = new SynonymQuery.Builder(field);
        for (var term : word.terms()) {
            query.addTerm(new Term(field, term));
        }
        return query.build();
    }

    private float[] scores(Query query) throws IOException {
        return searcher.search(query, new AllScores(searcher.getIndexReader().maxDoc()));
    }
}

package dev.groundwork.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// What every document is worth to a question, 0 where it is nothing.
final class Scores {

    private final float[] byDocument;

    private Scores(float[] byDocument) {
        this.byDocument = byDocument;
    }

    static Scores of(float[] byDocument) {
        return new Scores(byDocument);
    }

    static Scores of(Query query, IndexSearcher searcher) throws IOException {
        var scores = new Scores(new float[searcher.getIndexReader().maxDoc()]);
        searcher.search(query, scores.new Collecting());
        return scores;
    }

    /// These with a share of others added.
    Scores plus(Scores others, double share) {
        var both = new float[byDocument.length];
        for (var document = 0; document < both.length; document++) {
            both[document] = (float) (byDocument[document] + share * others.byDocument[document]);
        }
        return new Scores(both);
    }

    float of(int document) {
        return byDocument[document];
    }

    private final class Collecting implements CollectorManager<EachScore, Scores> {
        @Override
        public EachScore newCollector() {
            return new EachScore();
        }

        @Override
        public Scores reduce(Collection<EachScore> collectors) {
            return Scores.this;
        }
    }

    private final class EachScore extends SimpleCollector {
        private int base;
        private @Nullable Scorable scorer;

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void setScorer(Scorable next) {
            scorer = next;
        }

        @Override
        public void collect(int document) throws IOException {
            if (scorer != null) {
                byDocument[base + document] = scorer.score();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}

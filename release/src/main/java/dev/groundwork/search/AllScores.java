package dev.groundwork.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Collects the score of every document, 0 where it does not match.
final class AllScores implements CollectorManager<AllScores.Into, float[]> {

    private final float[] scores;

    AllScores(int documents) {
        this.scores = new float[documents];
    }

    @Override
    public Into newCollector() {
        return new Into(scores);
    }

    @Override
    public float[] reduce(Collection<Into> collectors) {
        return scores;
    }

    static final class Into extends SimpleCollector {
        private final float[] scores;
        private int base;
        private @Nullable Scorable scorer;

        private Into(float[] scores) {
            this.scores = scores;
        }

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
                scores[base + document] = scorer.score();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}

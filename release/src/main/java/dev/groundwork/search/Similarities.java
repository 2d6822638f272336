package dev.groundwork.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

final class Similarities extends PerFieldSimilarityWrapper {
    private final Similarity page = new BM25Similarity(Tuning.k1, Tuning.b);
    private final Similarity passage = new BM25Similarity(Tuning.pk1, Tuning.pb);

    @Override
    public Similarity get(String field) {
        return field.equals(IndexSchema.PASSAGE) ? passage : page;
    }
}

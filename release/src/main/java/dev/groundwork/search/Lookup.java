package dev.groundwork.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Which documents hold a term, over all shards. What was looked up is remembered, because finding a term in every one
/// of many small shards takes far longer than adding up what it is worth. Safe for many threads.
final class Lookup {

    /// So many documents of terms are remembered, in 8 bytes each: all that two thousand pages have. Then it is begun
    /// anew, which costs each term one more look.
    private static final int REMEMBERED = 3_000_000;

    /// What a term takes by itself, counted in documents; one that no page holds too.
    private static final int OF_A_TERM = 25;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Map<String, CollectionStatistics> statistics = new HashMap<>();
    private final Map<Term, Postings> known = new ConcurrentHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();

    Lookup(IndexReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        for (var field : IndexSchema.SCORED) {
            var ofField = searcher.collectionStatistics(field);
            if (ofField != null) {
                statistics.put(field, ofField);
            }
        }
    }

    int documents() {
        return reader.maxDoc();
    }

    Postings of(String field, String text) throws IOException {
        var term = new Term(field, text);
        var postings = known.get(term);
        if (postings == null) {
            postings = read(term);
            remember(term, postings);
        }
        return postings;
    }

    /// One that is asked for once: what is typed as a whole is hardly typed again.
    Postings once(String field, String text) throws IOException {
        return read(new Term(field, text));
    }

    private void remember(Term term, Postings postings) {
        var size = OF_A_TERM + postings.size();
        if (remembered.addAndGet(size) > REMEMBERED) {
            known.clear();
            remembered.set(size);
        }
        known.put(term, postings);
    }

    private Postings read(Term term) throws IOException {
        var size = reader.docFreq(term);
        if (size == 0) {
            return Postings.NONE;
        }
        var documents = new int[size];
        var counts = new int[size];
        var next = 0;
        for (var leaf : reader.leaves()) {
            next = read(leaf, term, documents, counts, next);
        }
        return next == size
                ? new Postings(documents, counts)
                : new Postings(Arrays.copyOf(documents, next), Arrays.copyOf(counts, next));
    }

    private static int read(LeafReaderContext leaf, Term term, int[] documents, int[] counts, int from)
            throws IOException {
        var found = leaf.reader().postings(term, PostingsEnum.FREQS);
        if (found == null) {
            return from;
        }
        var norms = leaf.reader().getNormValues(term.field());
        var next = from;
        for (var at = found.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = found.nextDoc()) {
            documents[next] = leaf.docBase + at;
            counts[next++] = Postings.count(found.freq(), norm(norms, at));
        }
        return next;
    }

    /// As Lucene has it where there is none.
    private static long norm(@Nullable NumericDocValues norms, int document) throws IOException {
        return norms != null && norms.advanceExact(document) ? norms.longValue() : 1;
    }

    /// What holding a term is worth, by Lucene's own measure.
    ///
    /// @param documents how many hold it, one at least
    SimScorer scorer(String field, int documents, float boost) {
        var ofField = statistics.get(field);
        if (ofField == null) {
            throw new IllegalArgumentException(field + " is not scored, or no document has it");
        }
        var ofTerm = new TermStatistics(new Term(field, "term").bytes(), documents, documents);
        return searcher.getSimilarity().scorer(boost, ofField, ofTerm);
    }
}

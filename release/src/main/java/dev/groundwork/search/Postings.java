package dev.groundwork.search;

import java.util.Arrays;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/// The documents that hold a term, how often, and how long they are.
final class Postings {

    static final Postings NONE = new Postings(new int[0], new int[0]);

    private static final int MOST = Integer.MAX_VALUE >>> Byte.SIZE;

    private final int[] documents;
    private final int[] counts;

    /// Takes the arrays as they are.
    ///
    /// @param documents rising, numbered over all shards
    /// @param counts of each of them a [#count]
    Postings(int[] documents, int[] counts) {
        this.documents = documents;
        this.counts = counts;
    }

    /// How often a document holds the term, and how long it is.
    ///
    /// @param norm its length as Lucene encodes it, in one byte
    static int count(int frequency, long norm) {
        return Math.min(frequency, MOST) << Byte.SIZE | (int) (norm & 0xFF);
    }

    int size() {
        return documents.length;
    }

    int document(int at) {
        return documents[at];
    }

    /// Where the document stands among these; negative where it does not.
    int at(int document) {
        return Arrays.binarySearch(documents, document);
    }

    int frequency(int at) {
        return counts[at] >>> Byte.SIZE;
    }

    int norm(int at) {
        return counts[at] & 0xFF;
    }

    float score(int at, SimScorer scorer) {
        return scorer.score(frequency(at), norm(at));
    }
}

package dev.groundwork.search;

import dev.groundwork.search.meaning.Direction;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/// Where the documents of a shard point to, held in memory: a shard has so few that comparing all of them is quicker
/// than to walk a graph, and every page then has its exact nearness.
final class Directions {

    /// How many numbers two by two make.
    private static final int PAIRS = Direction.SIZE / 2;

    private static final int HALF = 1 << 15;

    private final int[] documents;
    private final int[] pairs;
    private final float[] lengths;

    private Directions(int[] documents, int[] pairs, float[] lengths) {
        this.documents = documents;
        this.pairs = pairs;
        this.lengths = lengths;
    }

    static Directions of(IndexReader shard) throws IOException {
        var count = 0;
        for (var leaf : shard.leaves()) {
            var values = leaf.reader().getByteVectorValues(IndexSchema.DIRECTION);
            count += values == null ? 0 : values.size();
        }
        var documents = new int[count];
        var pairs = new int[count * PAIRS];
        var lengths = new float[count];
        var next = 0;
        for (var leaf : shard.leaves()) {
            var values = leaf.reader().getByteVectorValues(IndexSchema.DIRECTION);
            for (var at = 0; values != null && at < values.size(); at++) {
                documents[next] = leaf.docBase + values.ordToDoc(at);
                var numbers = values.vectorValue(at);
                for (var pair = 0; pair < PAIRS; pair++) {
                    pairs[next * PAIRS + pair] = pair(numbers[2 * pair], numbers[2 * pair + 1]);
                }
                lengths[next++] = length(numbers);
            }
        }
        return new Directions(documents, pairs, lengths);
    }

    boolean areKnown() {
        return documents.length > 0;
    }

    /// Writes how near each document is, as a cosine, and leaves others as they are.
    ///
    /// @param base where this shard's documents begin
    void nearness(Wanted question, float[] byDocument, int base) {
        for (var at = 0; at < documents.length; at++) {
            byDocument[base + documents[at]] = product(at, question.pairs) / (question.length * lengths[at]);
        }
    }

    /// The direction of a question, made ready to be compared.
    static final class Wanted {
        private final int[] pairs = new int[PAIRS];
        private final float length;

        Wanted(Direction direction) {
            var numbers = direction.numbers();
            for (var pair = 0; pair < PAIRS; pair++) {
                pairs[pair] = pair(numbers[2 * pair + 1], numbers[2 * pair]);
            }
            this.length = length(numbers);
        }
    }

    private static float length(byte[] numbers) {
        var sum = 0L;
        for (var number : numbers) {
            sum += (long) number * number;
        }
        return (float) Math.sqrt((double) sum);
    }

    /// Two numbers in one, so that one multiplication does for both: the upper half of
    /// `(a + b << 16) * (d + c << 16)` is `a * c + b * d`, once the lower one, which may be negative, is rounded
    /// away. Nothing needs more than 16 bits. The JIT compiler makes vector code of it, which it does not of
    /// bytes: it takes a third of the time.
    private static int pair(int first, int second) {
        return first + (second << Short.SIZE);
    }

    private int product(int direction, int[] other) {
        var start = direction * PAIRS;
        var sum = 0;
        for (var pair = 0; pair < PAIRS; pair++) {
            sum += (pairs[start + pair] * other[pair] + HALF) >> Short.SIZE;
        }
        return sum;
    }
}

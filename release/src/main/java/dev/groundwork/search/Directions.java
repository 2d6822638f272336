package dev.groundwork.search;

import dev.groundwork.search.meaning.Direction;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;

/// Where the documents of a shard point to, held in memory: a shard has so few that comparing all of them is quicker
/// than to walk a graph, and every page then has its exact nearness.
final class Directions {

    private final int[] documents;
    private final byte[] numbers;
    private final float[] lengths;

    private Directions(int[] documents, byte[] numbers) {
        this.documents = documents;
        this.numbers = numbers;
        this.lengths = new float[documents.length];
        for (var at = 0; at < lengths.length; at++) {
            var start = at * Direction.SIZE;
            lengths[at] =
                    (float) Math.sqrt(product(at, wide(Arrays.copyOfRange(numbers, start, start + Direction.SIZE))));
        }
    }

    static Directions of(IndexReader shard) throws IOException {
        var count = 0;
        for (var leaf : shard.leaves()) {
            var values = leaf.reader().getByteVectorValues(IndexSchema.DIRECTION);
            count += values == null ? 0 : values.size();
        }
        var documents = new int[count];
        var numbers = new byte[count * Direction.SIZE];
        var next = 0;
        for (var leaf : shard.leaves()) {
            var values = leaf.reader().getByteVectorValues(IndexSchema.DIRECTION);
            for (var at = 0; values != null && at < values.size(); at++) {
                documents[next] = leaf.docBase + values.ordToDoc(at);
                System.arraycopy(values.vectorValue(at), 0, numbers, next++ * Direction.SIZE, Direction.SIZE);
            }
        }
        return new Directions(documents, numbers);
    }

    boolean areKnown() {
        return documents.length > 0;
    }

    /// Writes how near each document is, as a cosine, and leaves others as they are.
    ///
    /// @param question its numbers
    /// @param base where this shard's documents begin
    void nearness(int[] question, float[] byDocument, int base) {
        var sum = 0L;
        for (var number : question) {
            sum += (long) number * number;
        }
        var length = (float) Math.sqrt((double) sum);
        for (var at = 0; at < documents.length; at++) {
            byDocument[base + documents[at]] = product(at, question) / (length * lengths[at]);
        }
    }

    /// Wide numbers on one side: the JIT compiler makes more of them.
    static int[] wide(byte[] numbers) {
        var wide = new int[numbers.length];
        for (var at = 0; at < wide.length; at++) {
            wide[at] = numbers[at];
        }
        return wide;
    }

    private int product(int direction, int[] other) {
        var start = direction * Direction.SIZE;
        var sum = 0;
        for (var at = 0; at < Direction.SIZE; at++) {
            sum += numbers[start + at] * other[at];
        }
        return sum;
    }
}

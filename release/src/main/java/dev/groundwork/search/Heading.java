package dev.groundwork.search;

import dev.groundwork.search.meaning.Direction;

/// A direction made ready to be compared with many others: most of them are told apart by their signs alone.
final class Heading {

    private static final int LONGS = Direction.SIZE / Long.SIZE;

    /// Of 10,000 pairs as near as a cosine of 0.88, none had so many signs that differ; most of all others have more.
    private static final int SIGNS_THAT_MAY_DIFFER = 96;

    private final byte[] numbers;
    private final long[] signs = new long[LONGS];
    private final double length;

    Heading(Direction direction) {
        this.numbers = direction.numbers();
        var sum = 0L;
        for (var at = 0; at < numbers.length; at++) {
            sum += (long) numbers[at] * numbers[at];
            if (numbers[at] > 0) {
                signs[at / Long.SIZE] |= 1L << at;
            }
        }
        this.length = Math.sqrt((double) sum);
    }

    /// Whether it may be worth to ask for the cosine.
    boolean mayBeNear(Heading other) {
        var different = 0;
        for (var at = 0; at < LONGS; at++) {
            different += Long.bitCount(signs[at] ^ other.signs[at]);
        }
        return different <= SIGNS_THAT_MAY_DIFFER;
    }

    double cosine(Heading other) {
        var sum = 0;
        for (var at = 0; at < numbers.length; at++) {
            sum += numbers[at] * other.numbers[at];
        }
        return length == 0 || other.length == 0 ? 0 : Math.min(1, sum / (length * other.length));
    }
}

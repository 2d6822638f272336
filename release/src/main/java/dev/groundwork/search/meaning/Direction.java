package dev.groundwork.search.meaning;

import java.util.Arrays;

/// Where a text points to among all meanings, in numbers from -127 to 127. Only their proportions count.
public final class Direction {

    /// How many numbers a direction has.
    public static final int SIZE = 384;

    private static final float MOST = 127;

    private final byte[] numbers;

    private Direction(byte[] numbers) {
        if (numbers.length != SIZE) {
            throw new IllegalArgumentException("a direction has %d numbers, not %d".formatted(SIZE, numbers.length));
        }
        this.numbers = numbers;
    }

    /// One that was kept.
    ///
    /// @param numbers [#SIZE] of them
    public static Direction of(byte[] numbers) {
        return new Direction(numbers.clone());
    }

    /// The same direction in fewer bits; what is lost is less than what two phrasings of one thought differ by.
    static Direction of(float[] exact) {
        var most = 0f;
        for (var number : exact) {
            most = Math.max(most, Math.abs(number));
        }
        var numbers = new byte[exact.length];
        for (var at = 0; at < exact.length && most > 0; at++) {
            numbers[at] = (byte) Math.round(exact[at] * MOST / most);
        }
        return new Direction(numbers);
    }

    /// All its numbers, to be kept.
    public byte[] numbers() {
        return numbers.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Direction direction && Arrays.equals(numbers, direction.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}

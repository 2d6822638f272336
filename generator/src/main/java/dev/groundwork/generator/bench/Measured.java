package dev.groundwork.generator.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one run took.
///
/// @param seconds on the clock
/// @param cpu seconds of all cores, in the program and in the system for it
/// @param peak the most memory held at once, in bytes; 0 where this system does not tell
record Measured(double seconds, double cpu, long peak) {

    /// The middle of each figure by itself.
    static Measured median(List<Measured> runs) {
        return new Measured(
                middle(runs, Measured::seconds), middle(runs, Measured::cpu), (long) middle(runs, Measured::peak));
    }

    private static double middle(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        return runs.stream()
                .map(figure::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .skip((runs.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}

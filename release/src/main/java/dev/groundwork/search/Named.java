package dev.groundwork.search;

import java.util.Collections;
import java.util.Set;

/// What a saying names by a number.
///
/// @param numbers the numbers themselves
/// @param parts what is named by letters and numbers in one, such as `AX-200/B`
record Named(Set<String> numbers, Set<String> parts) {

    Named {
        numbers = Set.copyOf(numbers);
        parts = Set.copyOf(parts);
    }

    /// Whether both name something, and nothing that is the same: the price of an `AX-200/B` is not that of an
    /// `AX-200/C`.
    boolean isOther(Named other) {
        return areApart(numbers, other.numbers) || areApart(parts, other.parts);
    }

    private static boolean areApart(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }
}

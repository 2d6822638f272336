package dev.groundwork.feedback.insight;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What several figures are counted from is asked for once, for as long as they are shown together.
final class Once {

    private final Map<String, Object> known = new HashMap<>();

    /// @param what by a name of its own, which always stands for the same type
    @SuppressWarnings("unchecked") // the name stands for the type
    <T> T of(String what, Supplier<T> asked) {
        return (T) known.computeIfAbsent(what, _ -> asked.get());
    }
}

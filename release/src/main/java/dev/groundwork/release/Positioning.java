package dev.groundwork.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reps are asked about a product to come, before it is decided.
///
/// @param choices drafts to choose from
/// @param comparedTo product and competitor ids it can be placed beside
/// @param closes the last day on which input is taken, in the site's time zone
/// @param decision what came of it; null until it is decided
public record Positioning(
        String question,
        List<String> choices,
        List<String> comparedTo,
        LocalDate closes,
        @Nullable Decision decision) {
    public Positioning {
        choices = List.copyOf(choices);
        comparedTo = List.copyOf(comparedTo);
    }

    /// What marketing decided after it had asked.
    ///
    /// @param what was decided, in a sentence
    /// @param quotes ids of what reps said that may be shown, where they said that it may
    public record Decision(String what, String why, List<String> quotes) {
        public Decision {
            quotes = List.copyOf(quotes);
        }
    }

    public boolean openOn(LocalDate day) {
        return decision == null && !day.isAfter(closes);
    }
}

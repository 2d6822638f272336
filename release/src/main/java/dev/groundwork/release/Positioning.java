package dev.groundwork.release;

import java.time.LocalDate;
import java.util.List;

/// What reps are asked about a product to come, before it is decided.
///
/// @param choices drafts to choose from
/// @param comparedTo product and competitor ids it can be placed beside
/// @param closes the last day on which input is taken, in the site's time zone
public record Positioning(String question, List<String> choices, List<String> comparedTo, LocalDate closes) {
    public Positioning {
        choices = List.copyOf(choices);
        comparedTo = List.copyOf(comparedTo);
    }

    public boolean openOn(LocalDate day) {
        return !day.isAfter(closes);
    }
}

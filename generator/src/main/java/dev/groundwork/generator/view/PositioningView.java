package dev.groundwork.generator.view;

import java.util.List;

/// What reps are asked about a product to come.
public record PositioningView(
        String question, List<String> choices, List<Named> comparedTo, Day closes, boolean open) {}

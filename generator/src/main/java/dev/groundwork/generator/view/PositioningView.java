package dev.groundwork.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What reps are asked about a product to come.
///
/// @param decided what came of it; null until it is decided
/// @param why that was decided; null until then
public record PositioningView(
        String question,
        List<String> choices,
        List<Named> comparedTo,
        Day closes,
        boolean open,
        @Nullable String decided,
        @Nullable String why) {}

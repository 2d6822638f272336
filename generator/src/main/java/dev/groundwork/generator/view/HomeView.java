package dev.groundwork.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first page.
public record HomeView(List<Card> newest, List<ToCome> toCome, int total) {

    /// A product that is not launched yet.
    public record ToCome(
            String address,
            String title,
            @Nullable PositioningView positioning,
            @Nullable Day launchDate) {}
}

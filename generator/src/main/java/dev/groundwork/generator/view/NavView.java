package dev.groundwork.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ways into the portal: only such as lead to a page.
public record NavView(List<OfType> types, List<Named> products, List<Named> competitors) {

    /// A page type that has pages.
    ///
    /// @param count null where it is not to be shown: a page would change with every other page of the portal
    public record OfType(
            String id,
            String name,
            String plural,
            String address,
            @Nullable Integer count) {}

    NavView uncounted() {
        var uncounted = types.stream()
                .map(type -> new OfType(type.id(), type.name(), type.plural(), type.address(), null))
                .toList();
        return new NavView(uncounted, products, competitors);
    }
}

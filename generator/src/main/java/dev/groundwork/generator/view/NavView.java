package dev.groundwork.generator.view;

import java.util.List;

/// Ways into the portal: only such as lead to a page.
public record NavView(List<OfType> types, List<Named> products, List<Named> competitors) {

    /// A page type that has pages.
    public record OfType(String id, String name, String plural, String address, int count) {}
}

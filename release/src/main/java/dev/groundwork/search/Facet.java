package dev.groundwork.search;

import java.util.Locale;

/// What results can be narrowed by.
public enum Facet {
    TYPE,
    PRODUCT,
    STAGE,
    PERSONA,
    COMPETITOR;

    /// Its name in an address and in an answer: `type`, `product` ...
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package dev.groundwork.search;

import java.util.Map;

/// Something that somebody said.
///
/// @param kind only what is of one kind can be the same
/// @param about what it is about, such as `product` to its id: what is about different things is not the same
/// @param text what is compared
/// @param rest what it is found by as well
public record Saying(String id, String kind, Map<String, String> about, String text, String rest) {

    public Saying {
        about = Map.copyOf(about);
    }
}

package dev.groundwork.release;

import java.util.List;

/// An entry of a vocabulary: a product, a stage, a persona or a competitor.
///
/// @param id what front matter and addresses use: `aurora-200`
/// @param name what people read: `Aurora 200`
/// @param aliases other names it goes by
public record Term(String id, String name, List<String> aliases) {
    public Term {
        aliases = List.copyOf(aliases);
    }
}

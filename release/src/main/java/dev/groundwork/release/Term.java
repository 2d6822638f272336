package dev.groundwork.release;

import java.util.List;
import java.util.stream.Stream;

/// An entry of a vocabulary: a product, a stage, a persona or a competitor.
///
/// @param id what front matter and addresses use: `aurora-200`
/// @param name what people read: `Aurora 200`
/// @param aliases other names it goes by
public record Term(String id, String name, List<String> aliases) {
    public Term {
        aliases = List.copyOf(aliases);
    }

    /// The name of the first of these that has this id; the id itself where none has.
    public static String nameOf(Stream<Term> terms, String id) {
        return terms.filter(term -> term.id().equals(id))
                .map(Term::name)
                .findFirst()
                .orElse(id);
    }
}

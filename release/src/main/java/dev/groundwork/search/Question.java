package dev.groundwork.search;

import java.util.List;
import java.util.Map;

/// What somebody asks of the index.
///
/// @param text as typed; any string is allowed, and only its first 300 characters count
/// @param filters ids by facet; within a facet any may match, between facets all must
/// @param limit how many hits at the most, 1 to 100
/// @param offset how many to pass over first, at most 10,000
public record Question(String text, Map<Facet, List<String>> filters, int limit, int offset, Typing typing) {

    /// How its words are to be taken.
    public enum Typing {
        /// The last word may still be growing: search as you type.
        UNFINISHED,
        /// The same while typing rests: a last word that no word of the index begins with may be misspelt.
        PAUSED,
        /// Words that the index does not know may be misspelt.
        FINISHED,
        /// Every word is meant as it stands.
        EXACT
    }

    public Question {
        filters = Map.copyOf(filters);
        if (limit < 1 || limit > 100 || offset < 0 || offset > 10_000) {
            throw new IllegalArgumentException("limit must be 1 to 100 and offset 0 to 10000");
        }
    }
}

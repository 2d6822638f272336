package dev.groundwork.generator.content;

import java.util.List;

/// A line of `synonyms.txt`.
///
/// @param file where it stands, as is `line`
/// @param typed terms that reps use
/// @param meant terms that pages use; of words that mean the same, the same as `typed`
public record SynonymLine(String file, int line, List<String> typed, List<String> meant) {
    public SynonymLine {
        typed = List.copyOf(typed);
        meant = List.copyOf(meant);
    }

    /// Whether all of them mean the same.
    public boolean areEqual() {
        return typed.equals(meant);
    }
}

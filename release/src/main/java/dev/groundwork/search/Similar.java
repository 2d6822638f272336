package dev.groundwork.search;

import java.util.List;
import java.util.Set;

/// A saying that says the same as another.
///
/// @param why what shows that it does
/// @param likeness 0 to 1, falling down a list
/// @param stems of the words that both say, as [Sayings] knows them
public record Similar(String id, Why why, double likeness, Set<String> stems) {

    /// What shows that two texts say the same.
    public enum Why {
        /// They are made of the same words.
        SAME_WORDS,
        /// They mean the same, in whatever words.
        SAME_MEANING,
        /// They share most of their words, and what they mean is not known.
        SHARED_WORDS
    }

    public Similar {
        stems = Set.copyOf(stems);
    }

    /// The text of the other, with the words marked that both say.
    public Hit.Marked marked(String text) {
        return new Marking(stems, Set.of()).mark(text);
    }

    /// The words that both say, as they are written in this text of the other.
    public List<String> shared(String text) {
        return ContentWords.of(text).among(stems);
    }
}

package dev.groundwork.generator.content;

import dev.groundwork.release.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of the four lists of words that pages are tagged with.
///
/// @param field the front matter field that uses it: `products`
public record Vocabulary(String field, List<Entry> entries) {

    /// A word, which may be under embargo itself.
    ///
    /// @param publishFrom until then nobody may know of it
    public record Entry(Term term, @Nullable Instant publishFrom) {
        boolean visibleAt(Instant instant) {
            return publishFrom == null || !instant.isBefore(publishFrom);
        }
    }

    public Vocabulary {
        entries = List.copyOf(entries);
    }

    List<String> ids() {
        return entries.stream().map(entry -> entry.term().id()).toList();
    }

    /// Whether it knows the word and nobody may see it yet.
    boolean hides(String id, Instant instant) {
        return entries.stream().anyMatch(entry -> entry.term().id().equals(id) && !entry.visibleAt(instant));
    }

    List<Term> visibleAt(Instant instant) {
        return entries.stream()
                .filter(entry -> entry.visibleAt(instant))
                .map(Entry::term)
                .toList();
    }

    public Optional<Term> term(String id) {
        return entries.stream()
                .map(Entry::term)
                .filter(term -> term.id().equals(id))
                .findFirst();
    }
}

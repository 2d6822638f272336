package dev.groundwork.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page as it goes into the index.
///
/// @param address as in a release: `/objections/price-vs-kestrel/`
/// @param type id of its page type
/// @param askedAs the reps' own words for what it answers
/// @param sections its text in reading order; the first has no heading where the page begins without one
/// @param products ids, as are `stages`, `personas` and `competitors`
/// @param names the names and aliases of everything it is tagged with
/// @param audience `internal` or `customer`
public record IndexedPage(
        String address,
        String title,
        String type,
        @Nullable String benefit,
        @Nullable String description,
        List<String> askedAs,
        List<Section> sections,
        List<String> products,
        List<String> stages,
        List<String> personas,
        List<String> competitors,
        List<String> names,
        String audience,
        @Nullable String owner,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate reviewDue) {

    /// What a section is to somebody who asks.
    public enum Role {
        /// The page's own short answer: quoted where the page is about the question.
        ANSWER,
        /// What a customer says: the page is found by it, but it is never quoted as an answer.
        QUESTION,
        /// Anything else.
        TEXT
    }

    /// A heading and the text below it.
    ///
    /// @param anchor the heading's id; null where there is no heading
    /// @param text plain text, a paragraph, list item or table row a line
    public record Section(
            @Nullable String heading, @Nullable String anchor, String text, Role role) {

        public Section(@Nullable String heading, @Nullable String anchor, String text) {
            this(heading, anchor, text, Role.TEXT);
        }
    }

    public IndexedPage {
        askedAs = List.copyOf(askedAs);
        sections = List.copyOf(sections);
        products = List.copyOf(products);
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
        competitors = List.copyOf(competitors);
        names = List.copyOf(names);
    }
}

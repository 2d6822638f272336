package dev.groundwork.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page as it goes into the index.
///
/// @param address as in a release: `/objections/price-vs-kestrel/`
/// @param type id of its page type
/// @param askedAs the reps' own words for what it answers
/// @param bestFor questions, each one of those, for which it stands above every other page
/// @param sections its text in reading order; the first has no heading where the page begins without one
/// @param products ids, as are `stages`, `personas` and `competitors`
/// @param names the names and aliases of everything it is tagged with
/// @param called other names of the page itself: whoever types one alone means this page
/// @param audience `internal` or `customer`
public record IndexedPage(
        String address,
        String title,
        String type,
        @Nullable String benefit,
        @Nullable String description,
        List<String> askedAs,
        List<String> bestFor,
        List<Section> sections,
        List<String> products,
        List<String> stages,
        List<String> personas,
        List<String> competitors,
        List<String> names,
        List<String> called,
        String audience,
        @Nullable String owner,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate reviewDue) {

    /// Who writes in small letters ends sentences all the same.
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.?!])\\s+");

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
        bestFor = List.copyOf(bestFor);
        sections = List.copyOf(sections);
        products = List.copyOf(products);
        stages = List.copyOf(stages);
        personas = List.copyOf(personas);
        competitors = List.copyOf(competitors);
        names = List.copyOf(names);
        called = List.copyOf(called);
    }

    /// The lines that ask what the page answers: its title, its other names, and its asked-as lines.
    List<String> questions() {
        return Stream.of(List.of(title), called, askedAs)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /// What is short enough to be one thought: the asked-as lines, and each sentence of a page that has but one
    /// passage.
    List<String> thoughts(List<Passage> passages) {
        var thoughts = new ArrayList<>(askedAs);
        var sentences = passages.size() != 1
                ? List.<String>of()
                : passages.getFirst().sentences().stream()
                        .flatMap(SENTENCE_ENDS::splitAsStream)
                        .toList();
        if (sentences.size() > 1) {
            sentences.forEach(sentence -> thoughts.add(title + ". " + sentence));
        }
        return thoughts;
    }

    /// Every text of the page whose meaning the index can hold.
    public List<String> texts() {
        var passages = Passage.of(this);
        return Stream.concat(thoughts(passages).stream(), passages.stream().map(passage -> passage.text(title)))
                .toList();
    }
}

package dev.groundwork.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a page to show it, to narrow by it and to sort by it.
///
/// @param questions lines that ask what the page answers: its title, and its asked-as lines
/// @param lines how many documents stand before those of its passages: one for each line whose direction is known
/// @param quotable its first passage that may be quoted, counted from 0; those before it are a customer's words
/// @param answer the passage that is its own answer, counted likewise
record StoredPage(
        String address,
        String title,
        String type,
        @Nullable String benefit,
        @Nullable String description,
        String audience,
        @Nullable String owner,
        @Nullable LocalDate reviewed,
        @Nullable LocalDate reviewDue,
        Map<Facet, List<String>> facets,
        List<String> questions,
        int lines,
        int quotable,
        int answer) {

    static final String ADDRESS = "address";

    static StoredPage of(IndexedPage page, int lines, List<Passage> passages) {
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        facets.put(Facet.TYPE, List.of(page.type()));
        facets.put(Facet.PRODUCT, page.products());
        facets.put(Facet.STAGE, page.stages());
        facets.put(Facet.PERSONA, page.personas());
        facets.put(Facet.COMPETITOR, page.competitors());
        return new StoredPage(
                page.address(),
                page.title(),
                page.type(),
                page.benefit(),
                page.description(),
                page.audience(),
                page.owner(),
                page.reviewed(),
                page.reviewDue(),
                facets,
                page.questions(),
                lines,
                quotable(passages),
                answer(passages));
    }

    private static int quotable(List<Passage> passages) {
        return (int) passages.stream()
                .takeWhile(passage -> passage.role() == IndexedPage.Role.QUESTION)
                .count();
    }

    private static int answer(List<Passage> passages) {
        for (var at = 0; at < passages.size(); at++) {
            if (passages.get(at).role() == IndexedPage.Role.ANSWER) {
                return at;
            }
        }
        return quotable(passages);
    }

    List<String> in(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    void addTo(Document document) {
        add(document, ADDRESS, address);
        add(document, "shown-title", title);
        add(document, "benefit", benefit);
        add(document, "description", description);
        add(document, "audience", audience);
        add(document, "owner", owner);
        add(document, "reviewed", reviewed);
        add(document, "review-due", reviewDue);
        questions.forEach(question -> add(document, "question", question));
        document.add(new StoredField("lines", lines));
        document.add(new StoredField("quotable", quotable));
        document.add(new StoredField("answer", answer));
        facets.forEach((facet, ids) -> ids.stream().distinct().forEach(id -> add(document, facet.id(), id)));
    }

    static StoredPage from(Document document) {
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            facets.put(facet, Arrays.asList(document.getValues(facet.id())));
        }
        return new StoredPage(
                document.get(ADDRESS),
                document.get("shown-title"),
                document.get(Facet.TYPE.id()),
                document.get("benefit"),
                document.get("description"),
                document.get("audience"),
                document.get("owner"),
                date(document.get("reviewed")),
                date(document.get("review-due")),
                facets,
                List.of(document.getValues("question")),
                document.getField("lines").numericValue().intValue(),
                document.getField("quotable").numericValue().intValue(),
                document.getField("answer").numericValue().intValue());
    }

    private static void add(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }
}

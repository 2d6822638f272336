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
        Map<Facet, List<String>> facets) {

    static final String ADDRESS = "address";

    static StoredPage of(IndexedPage page) {
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
                facets);
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
                facets);
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

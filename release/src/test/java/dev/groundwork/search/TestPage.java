package dev.groundwork.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page for a test, told in a sentence: `page("/a/", "Title").says("...").under("Heading", "anchor", "...")`.
final class TestPage {

    private final String address;
    private final String title;
    private final List<IndexedPage.Section> sections = new ArrayList<>();
    private final List<String> askedAs = new ArrayList<>();
    private final List<String> bestFor = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final List<String> competitors = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private String type = "faq";
    private @Nullable String benefit;
    private @Nullable String description;
    private @Nullable LocalDate reviewDue;

    private TestPage(String address, String title) {
        this.address = address;
        this.title = title;
    }

    static TestPage page(String address, String title) {
        return new TestPage(address, title);
    }

    TestPage says(String text) {
        sections.add(new IndexedPage.Section(null, null, text));
        return this;
    }

    TestPage quotesTheCustomer(String text) {
        sections.add(new IndexedPage.Section(null, null, text, IndexedPage.Role.QUESTION));
        return this;
    }

    TestPage answers(String heading, String anchor, String text) {
        sections.add(new IndexedPage.Section(heading, anchor, text, IndexedPage.Role.ANSWER));
        return this;
    }

    TestPage under(String heading, String anchor, String text) {
        sections.add(new IndexedPage.Section(heading, anchor, text));
        return this;
    }

    TestPage bestFor(String line) {
        bestFor.add(line);
        return askedAs(line);
    }

    TestPage askedAs(String line) {
        askedAs.add(line);
        return this;
    }

    TestPage product(String id) {
        products.add(id);
        return this;
    }

    TestPage competitor(String id) {
        competitors.add(id);
        return this;
    }

    TestPage called(String name) {
        called.add(name);
        return named(name);
    }

    TestPage named(String name) {
        names.add(name);
        return this;
    }

    TestPage type(String id) {
        type = id;
        return this;
    }

    TestPage benefit(String text) {
        benefit = text;
        return this;
    }

    TestPage description(String text) {
        description = text;
        return this;
    }

    TestPage reviewDue(LocalDate day) {
        reviewDue = day;
        return this;
    }

    IndexedPage indexed() {
        return new IndexedPage(
                address,
                title,
                type,
                benefit,
                description,
                askedAs,
                bestFor,
                sections,
                products,
                List.of(),
                List.of(),
                competitors,
                names,
                called,
                "internal",
                "owner@example.com",
                LocalDate.of(2026, 10, 2),
                reviewDue);
    }
}

package dev.groundwork.generator.publish;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.release.Hashes;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Term;
import dev.groundwork.search.IndexedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Pages as the index takes them.
public final class IndexedPages {

    private final Published published;

    public IndexedPages(Published published) {
        this.published = published;
    }

    /// Names what goes into the index of every page besides its source, its body and its tags.
    public String key() {
        return Hashes.sha256(
                published.vocabularies() + " " + published.portal().policy().reviewEveryDays());
    }

    public IndexedPage of(Page page, Body body) {
        return of(page, sections(page.type(), body));
    }

    private IndexedPage of(Page page, List<IndexedPage.Section> sections) {
        var facts = page.facts();
        var tags = page.tags();
        return new IndexedPage(
                page.address(),
                page.title(),
                page.type().id(),
                facts.benefit(),
                facts.description(),
                facts.askedAs(),
                facts.bestFor(),
                sections,
                tags.products(),
                tags.stages(),
                tags.personas(),
                tags.competitors(),
                names(page),
                otherNames(page).toList(),
                page.audience().id(),
                facts.owner(),
                facts.reviewed(),
                page.reviewDue());
    }

    private static List<IndexedPage.Section> sections(PageType type, Body body) {
        var shape = AnswerShape.of(type, body.passages());
        return body.passages().stream()
                .map(passage -> new IndexedPage.Section(
                        passage.heading(), passage.anchor(), passage.text(), shape.roleOf(passage)))
                .toList();
    }

    private List<String> names(Page page) {
        var tags = page.tags();
        var names = new ArrayList<String>();
        add(names, "products", tags.products());
        add(names, "stages", tags.stages());
        add(names, "personas", tags.personas());
        add(names, "competitors", tags.competitors());
        names.addAll(page.facts().aliases());
        names.addAll(tags.own());
        return names.stream().distinct().toList();
    }

    /// Whoever types one of these alone means this page.
    private Stream<String> otherNames(Page page) {
        var own = page.facts().aliases().stream();
        var products = page.tags().products();
        return page.type() == PageType.PRODUCT && products.size() == 1
                ? Stream.concat(
                        own,
                        published.terms("products").stream()
                                .filter(term -> products.contains(term.id()))
                                .flatMap(IndexedPages::allNames))
                : own;
    }

    private void add(List<String> names, String field, List<String> ids) {
        published.terms(field).stream()
                .filter(term -> ids.contains(term.id()))
                .flatMap(IndexedPages::allNames)
                .forEach(names::add);
    }

    private static Stream<String> allNames(Term term) {
        return Stream.concat(Stream.of(term.name()), term.aliases().stream());
    }
}

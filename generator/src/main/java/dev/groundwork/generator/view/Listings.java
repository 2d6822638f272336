package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Published;
import dev.groundwork.release.PageType;
import dev.groundwork.release.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All lists of the portal, and the ways into them. A page at the address of a list takes its place.
public final class Listings {

    public static final String NEW = "/new/";

    private static final Comparator<Page> BY_TITLE =
            Comparator.comparing(Page::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Page::address);
    private static final Comparator<Page> NEWEST_FIRST = Comparator.comparing(
                    (Page page) -> page.facts().changed(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(BY_TITLE);

    private final Published published;
    private final Words words;
    private final Set<String> pageAddresses;
    private final Map<String, List<Page>> byTerm = new HashMap<>();
    private final List<Listing> lists = new ArrayList<>();
    private final NavView nav;

    public Listings(Published published, Words words) {
        this.published = published;
        this.words = words;
        this.pageAddresses = published.pages().stream().map(Page::address).collect(Collectors.toUnmodifiableSet());
        var types = published.pages().stream().collect(Collectors.groupingBy(Page::type));
        var ofTypes = new ArrayList<NavView.OfType>();
        for (var type : PageType.values()) {
            var pages = sorted(types.getOrDefault(type, List.of()));
            if (!pages.isEmpty()) {
                var address = "/" + type.folder() + "/";
                add(new Listing("type", address, words.plural(type), type.id(), pages));
                ofTypes.add(new NavView.OfType(type.id(), words.name(type), words.plural(type), address, pages.size()));
            }
        }
        addByTerm(
                "product",
                published.vocabularies().products(),
                page -> page.tags().products());
        addByTerm(
                "competitor",
                published.vocabularies().competitors(),
                page -> page.tags().competitors());
        add(new Listing("new", NEW, words.whatIsNew(), null, newest()));
        this.nav = new NavView(
                List.copyOf(ofTypes),
                reachable("products", published.vocabularies().products()),
                reachable("competitors", published.vocabularies().competitors()));
    }

    private void addByTerm(String kind, List<Term> terms, Function<Page, List<String>> tags) {
        var pages = new HashMap<String, List<Page>>();
        published
                .pages()
                .forEach(page -> tags.apply(page)
                        .forEach(id -> pages.computeIfAbsent(id, _ -> new ArrayList<>())
                                .add(page)));
        for (var term : terms) {
            // Lists are cut into sheets, so what is grouped by type there must lie together.
            var tagged = pages.getOrDefault(term.id(), List.of()).stream()
                    .sorted(Comparator.comparing(Page::type).thenComparing(BY_TITLE))
                    .toList();
            var address = "/%ss/%s/".formatted(kind, term.id());
            byTerm.put(address, tagged);
            if (!tagged.isEmpty()) {
                add(new Listing(kind, address, term.name(), null, tagged));
            }
        }
    }

    private void add(Listing listing) {
        if (!pageAddresses.contains(listing.address())) {
            lists.add(listing);
        }
    }

    private static List<Page> sorted(List<Page> pages) {
        return pages.stream().sorted(BY_TITLE).toList();
    }

    private List<Named> reachable(String field, List<Term> terms) {
        return terms.stream()
                .map(term -> named(field, term))
                .filter(named -> named.address() != null)
                .toList();
    }

    Named named(String field, Term term) {
        var address = "/%s/%s/".formatted(field, term.id());
        var isReachable =
                pageAddresses.contains(address) || !pagesAbout(address).isEmpty();
        return new Named(term.id(), term.name(), isReachable ? address : null);
    }

    /// The pages tagged with the product or competitor that has this address.
    List<Page> pagesAbout(String address) {
        return byTerm.getOrDefault(address, List.of());
    }

    /// The newest pages; where no page has a date, the first by title, so that the list is never empty.
    List<Page> newest() {
        var dated = published.pages().stream()
                .filter(page -> page.facts().changed() != null)
                .toList();
        return (dated.isEmpty() ? published.pages() : dated)
                .stream().sorted(NEWEST_FIRST).limit(100).toList();
    }

    public NavView nav() {
        return nav;
    }

    List<ListView> views() {
        return lists.stream()
                .flatMap(list -> list.views(published.today(), words).stream())
                .toList();
    }

    /// The addresses of every list and of the home page.
    public Set<String> addresses() {
        var addresses = new TreeSet<>(Set.of("/"));
        lists.forEach(list -> addresses.addAll(list.addresses()));
        return addresses;
    }

    Optional<Named> find(String field, String id) {
        return published.terms(field).stream()
                .filter(term -> term.id().equals(id))
                .map(term -> named(field, term))
                .filter(Objects::nonNull)
                .findFirst();
    }
}

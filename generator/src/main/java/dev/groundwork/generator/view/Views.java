package dev.groundwork.generator.view;

import dev.groundwork.generator.content.Origin;
import dev.groundwork.generator.content.Page;
import dev.groundwork.generator.content.Published;
import dev.groundwork.generator.markdown.Body;
import dev.groundwork.release.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes what templates are given out of pages and their bodies.
public final class Views {

    private static final int NEWEST = 8;

    private final Published published;
    private final Words words;
    private final Listings listings;
    private final Related related;
    private final EditLinks editLinks;
    private final Origin origin;
    private final Map<String, Object> everywhere;

    /// Takes what every page of the site has in common.
    ///
    /// @param assets fingerprinted address by file name
    /// @param origin what the repository knows of the content
    public Views(
            Published published,
            Listings listings,
            Words words,
            Map<String, String> assets,
            Path content,
            Origin origin) {
        this.published = published;
        this.words = words;
        this.listings = listings;
        this.related = new Related(published.pages());
        this.origin = origin;
        this.editLinks = new EditLinks(published.portal().site().repository(), content, origin);
        this.everywhere = Map.of(
                "site", SiteView.of(published.portal()),
                "nav", listings.nav().uncounted(),
                "assets", assets,
                "words", words.texts());
    }

    /// Everything that is made besides the content pages.
    public List<Sheet> others() {
        var sheets = Stream.concat(
                Stream.of(
                        sheet("home", "index.html", Map.of("home", home(), "nav", listings.nav())),
                        sheet("search", "search/index.html", Map.of("nav", listings.nav())),
                        sheet("not-found", "404.html", Map.of("nav", listings.nav()))),
                listings.views().stream().map(list -> sheet("list", file(list.address()), Map.of("list", list))));
        return Stream.of(sheets, moved(), sitemap().stream(), feed().stream())
                .flatMap(each -> each)
                .toList();
    }

    /// A page without its body, which is enough to tell whether it must be made anew.
    ///
    /// @param readingSeconds of its body
    public Sheet page(Page page, int readingSeconds) {
        return sheet(page.type().id(), file(page.address()), Map.of("page", view(page, readingSeconds)));
    }

    /// The same with its body.
    public static Sheet whole(Sheet page, Body body) {
        var view = (PageView) Objects.requireNonNull(page.own().get("page"));
        return new Sheet(page.template(), page.path(), page.everywhere(), Map.of("page", view.with(body)));
    }

    /// What every template is given.
    public Map<String, Object> everywhere() {
        return everywhere;
    }

    private Sheet sheet(String template, String path, Map<String, Object> own) {
        return new Sheet(template, path, everywhere, own);
    }

    private static String file(String address) {
        return address.substring(1) + "index.html";
    }

    /// Only where the portal knows its own address: a sitemap has whole addresses.
    private Optional<Sheet> sitemap() {
        var url = published.portal().site().url();
        if (url == null) {
            return Optional.empty();
        }
        var addresses = Stream.concat(
                        listings.addresses().stream(),
                        published.pages().stream().map(Page::address))
                .sorted()
                .map(address -> url + WebAddress.encoded(address))
                .toList();
        return Optional.of(sheet("sitemap", "sitemap.xml", Map.of("addresses", addresses)));
    }

    /// At each address that a page had before, the way to where it is: links keep working on any host.
    private Stream<Sheet> moved() {
        return published.pages().stream()
                .flatMap(page -> page.facts().formerAddresses().stream()
                        .filter(former -> !former.equals(page.address()))
                        .map(former -> sheet(
                                "moved",
                                file(former),
                                Map.of("moved", new MovedView(page.title(), WebAddress.encoded(page.address()))))));
    }

    /// Only where the portal knows its own address, as the sitemap.
    private Optional<Sheet> feed() {
        return Optional.ofNullable(published.portal().site().url())
                .map(url -> sheet(
                        "feed", "feed.xml", Map.of("feed", FeedView.of(published, listings.newest(), words, url))));
    }

    private HomeView home() {
        var toCome = published.pages().stream()
                .filter(this::isToCome)
                .map(page -> new HomeView.ToCome(
                        page.address(),
                        page.title(),
                        positioning(page),
                        Day.orNull(page.toCome().launchDate())))
                .toList();
        var newest = listings.newest().stream()
                .limit(NEWEST)
                .map(page -> Card.of(page, published.today()))
                .toList();
        return new HomeView(newest, toCome, published.pages().size(), quiet());
    }

    private HomeView.@Nullable Quiet quiet() {
        var calendar = published.portal().calendar();
        return published
                .nextQuietTime()
                .map(time -> new HomeView.Quiet(
                        Day.of(time.from()),
                        Day.of(time.until()),
                        time.includes(published.today()),
                        calendar.quietPart()))
                .orElse(null);
    }

    private boolean isToCome(Page page) {
        var launch = page.toCome().launchDate();
        return launch != null && published.today().isBefore(launch);
    }

    private PageView view(Page page, int readingSeconds) {
        var facts = page.facts();
        var tags = page.tags();
        return new PageView(
                page.address(),
                page.title(),
                page.type().id(),
                page.audience().id(),
                facts.benefit(),
                facts.description(),
                owner(facts.owner()),
                Day.orNull(facts.reviewed()),
                Day.orNull(page.reviewDue()),
                changed(page),
                page.staleOn(published.today()),
                facts.basedOn(),
                page.version(),
                readingSeconds,
                named("products", tags.products()),
                named("stages", tags.stages()),
                named("personas", tags.personas()),
                named("competitors", tags.competitors()),
                Html.NONE,
                Html.NONE,
                List.of(),
                related.to(page).stream()
                        .map(other -> Card.of(other, published.today()))
                        .toList(),
                about(page),
                Day.orNull(page.toCome().launchDate()),
                page.toCome().quietOverride(),
                positioning(page),
                editLinks.of(page),
                facts.lang());
    }

    private @Nullable Day changed(Page page) {
        var zone = published.portal().site().timeZone();
        return origin.changed(page.path())
                .map(instant -> Day.of(instant.atZone(zone).toLocalDate()))
                .orElse(null);
    }

    private @Nullable Person owner(@Nullable String email) {
        if (email == null) {
            return null;
        }
        return published.portal().people().getOrDefault(email, new Person(email, email, null, null));
    }

    private List<Named> named(String field, List<String> ids) {
        return ids.stream().flatMap(id -> listings.find(field, id).stream()).toList();
    }

    /// The page at the address of a product or competitor is its hub.
    private List<Group> about(Page page) {
        var others = listings.pagesAbout(page.address()).stream()
                .filter(other -> !other.equals(page))
                .toList();
        return Group.byType(others, published.today(), words);
    }

    private @Nullable PositioningView positioning(Page page) {
        var asked = page.toCome().positioning();
        if (asked == null) {
            return null;
        }
        var comparedTo = asked.comparedTo().stream()
                .flatMap(id -> listings.find("products", id).or(() -> listings.find("competitors", id)).stream())
                .toList();
        var decision = asked.decision();
        return new PositioningView(
                asked.question(),
                asked.choices(),
                comparedTo,
                Day.of(asked.closes()),
                isToCome(page) && asked.openOn(published.today()),
                decision == null ? null : decision.what(),
                decision == null ? null : decision.why());
    }
}

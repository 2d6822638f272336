package dev.groundwork.feedback.live;

import dev.groundwork.feedback.page.Templates;
import dev.groundwork.feedback.site.SiteFiles;
import dev.groundwork.release.Person;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Releases;
import dev.groundwork.release.Term;
import dev.groundwork.search.Synonyms;
import dev.groundwork.search.Today;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A release with all that is needed to serve it: opened whole, then never changed.
public final class LiveRelease {

    private final Release release;
    private final SiteFiles files;
    private final Templates templates;
    private final OpenIndex index;
    private final Instant since;
    private final Map<String, ReleasedPage> pages = new HashMap<>();
    private final List<ReleasedPage> expiring;

    private LiveRelease(Release release, SiteFiles files, Templates templates, OpenIndex index, Instant since) {
        this.release = release;
        this.files = files;
        this.templates = templates;
        this.index = index;
        this.since = since;
        release.pages().forEach(page -> pages.put(page.address(), page));
        this.expiring = release.pages().stream()
                .filter(page -> page.publishUntil() != null)
                .toList();
    }

    /// @param before the release that is live now; null where none is
    static LiveRelease open(
            Releases releases, Releases.Live whole, OnDemand meaning, Instant since, @Nullable LiveRelease before)
            throws IOException {
        var files = SiteFiles.of(whole, releases.kept());
        var templates = Templates.open(whole.folder().service(), whole.release());
        var index = OpenIndex.open(IndexFiles.of(whole), meaning, before == null ? null : before.index);
        return new LiveRelease(whole.release(), files, templates, index, since);
    }

    public Release release() {
        return release;
    }

    public SiteFiles files() {
        return files;
    }

    public Templates templates() {
        return templates;
    }

    public Instant since() {
        return since;
    }

    public Optional<ReleasedPage> page(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    /// Whether the last day of the page has passed.
    public boolean isExpired(ReleasedPage page, LocalDate today) {
        return page.publishUntil() != null && page.publishUntil().isBefore(today);
    }

    /// What the clock has made of the pages by this day.
    Today searchedOn(LocalDate today) {
        var gone = expiring.stream()
                .filter(page -> isExpired(page, today))
                .map(ReleasedPage::address)
                .collect(Collectors.toSet());
        return new Today(today, gone);
    }

    /// The day it is, where the site is at home.
    public LocalDate day(Instant now) {
        return now.atZone(release.site().timeZone()).toLocalDate();
    }

    /// The page in a list or above a form: whatever is known of it, were it only its address.
    public PageRef reference(String address) {
        return page(address).map(PageRef::of).orElseGet(() -> new PageRef(address, address, "page"));
    }

    /// The first of these pages that says what was decided of its positioning.
    ///
    /// @param addresses null is no page
    public Optional<ReleasedPage> decided(@Nullable String... addresses) {
        return Arrays.stream(addresses)
                .flatMap(Stream::ofNullable)
                .flatMap(address -> page(address).stream())
                .filter(page -> page.decision() != null)
                .findFirst();
    }

    /// Who answers questions about this product; empty where nobody is named.
    public Optional<Person> answerer(@Nullable String product) {
        var answerer = release.whoAnswers().forProduct(product);
        if (answerer == null) {
            return Optional.empty();
        }
        return Optional.of(person(answerer.owner()));
    }

    /// Whoever has this address; by the address alone where nobody in `people` does.
    public Person person(String email) {
        return release.people().getOrDefault(email, new Person(email, email, null, null));
    }

    /// Whether a text names this product, or whatever else the term stands for, however it is typed: `AX200` names what
    /// is called AX-200.
    public boolean isNamed(Term term, String text) {
        var words = Synonyms.key(text);
        return Stream.concat(Stream.of(term.name()), term.aliases().stream())
                .map(Synonyms::key)
                .anyMatch(name -> !name.isEmpty() && Collections.indexOfSubList(words, name) >= 0);
    }

    /// Whether a page is at this address, or was.
    public boolean hasOrHad(String address) {
        return pages.containsKey(address)
                || release.pages().stream()
                        .anyMatch(page -> page.formerAddresses().contains(address));
    }

    OpenIndex index() {
        return index;
    }
}

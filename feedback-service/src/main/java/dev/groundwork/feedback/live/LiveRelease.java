package dev.groundwork.feedback.live;

import dev.groundwork.feedback.page.Templates;
import dev.groundwork.feedback.site.SiteFiles;
import dev.groundwork.release.Person;
import dev.groundwork.release.Release;
import dev.groundwork.release.ReleasedPage;
import dev.groundwork.release.Releases;
import dev.groundwork.search.Question;
import dev.groundwork.search.Results;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A release with all that is needed to serve it: opened whole, then never changed.
public final class LiveRelease {

    private final Release release;
    private final SiteFiles files;
    private final Templates templates;
    private final OpenIndex index;
    private final Instant since;
    private final Map<String, ReleasedPage> pages = new HashMap<>();

    private LiveRelease(Release release, SiteFiles files, Templates templates, OpenIndex index, Instant since) {
        this.release = release;
        this.files = files;
        this.templates = templates;
        this.index = index;
        this.since = since;
        release.pages().forEach(page -> pages.put(page.address(), page));
    }

    static LiveRelease open(Releases releases, Releases.Live whole, Instant since) throws IOException {
        var files = SiteFiles.of(whole, releases.kept());
        var templates = Templates.open(whole.folder().service(), whole.release());
        var index = OpenIndex.open(whole.folder().index());
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

    /// The results without those pages that are not shown any more.
    Results shownOn(LocalDate today, Question question, Results found) {
        var shown = found.hits().stream()
                .filter(hit -> isShown(hit.address(), today))
                .toList();
        if (shown.size() == found.hits().size()) {
            return found;
        }
        var bestIsGone =
                question.offset() == 0 && !isShown(found.hits().getFirst().address(), today);
        return new Results(
                found.corrected(),
                found.confident() && !bestIsGone,
                found.total() - (found.hits().size() - shown.size()),
                bestIsGone ? null : found.answer(),
                shown,
                found.facets());
    }

    private boolean isShown(String address, LocalDate today) {
        return page(address.replaceFirst("#.*", ""))
                .filter(page -> isExpired(page, today))
                .isEmpty();
    }

    /// The day it is, where the site is at home.
    public LocalDate day(Instant now) {
        return now.atZone(release.site().timeZone()).toLocalDate();
    }

    /// The page in a list or above a form: whatever is known of it, were it only its address.
    public PageRef reference(String address) {
        return page(address).map(PageRef::of).orElseGet(() -> new PageRef(address, address, "page"));
    }

    /// Who answers questions about this product; empty where nobody is named.
    public Optional<Person> answerer(@Nullable String product) {
        var answerer = release.whoAnswers().forProduct(product);
        if (answerer == null) {
            return Optional.empty();
        }
        var email = answerer.owner();
        return Optional.of(release.people().getOrDefault(email, new Person(email, email, null, null)));
    }

    OpenIndex index() {
        return index;
    }
}

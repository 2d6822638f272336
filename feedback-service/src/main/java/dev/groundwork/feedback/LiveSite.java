package dev.groundwork.feedback;

import dev.groundwork.feedback.item.AddressBook;
import dev.groundwork.feedback.live.Live;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.feedback.site.Earlier;
import dev.groundwork.feedback.site.Gone;
import dev.groundwork.feedback.site.SiteFiles;
import dev.groundwork.feedback.site.SiteHandlers;
import dev.groundwork.release.ReleasedPage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The static files of whichever release is live, and what is known of those that are not any more.
record LiveSite(Live live, AddressBook addresses) implements SiteHandlers.Source {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSite.class);

    @Override
    public SiteFiles files() {
        return live.now().files();
    }

    @Override
    public LocalDate today() {
        return live.today();
    }

    @Override
    public void refresh() {
        live.look();
    }

    @Override
    public Earlier earlier(String address) {
        var now = live.now();
        var known = addresses.find(now, address);
        if (known.isEmpty()) {
            return new Earlier.Never();
        }
        return now.page(known.get())
                .filter(page -> !now.isExpired(page, live.today(now)))
                .<Earlier>map(page -> new Earlier.Moved(page.address()))
                .orElseGet(() ->
                        new Earlier.Left(new Gone(null, null, now.answerer(null).orElse(null))));
    }

    @Override
    public Gone gone(ReleasedPage page) {
        var now = live.now();
        return new Gone(page.title(), page.publishUntil(), whomToAsk(now, page).orElse(null));
    }

    private static Optional<dev.groundwork.release.Person> whomToAsk(LiveRelease now, ReleasedPage page) {
        return Optional.ofNullable(page.owner()).map(now::person).or(() -> now.answerer(null));
    }

    @Override
    public Optional<String> page(Gone gone) {
        var model = new HashMap<String, Object>();
        Optional.ofNullable(gone.title()).ifPresent(title -> model.put("title", title));
        Optional.ofNullable(gone.until()).ifPresent(day -> model.put("until", Day.of(day)));
        Optional.ofNullable(gone.person()).ifPresent(person -> model.put("person", person));
        try {
            return live.ifAny().map(now -> now.templates().fill("gone", Map.of("gone", model)));
        } catch (RuntimeException e) {
            // An older release has no such template: the page of problems says the same in fewer words.
            LOG.debug("the page of what is gone cannot be made", e);
            return Optional.empty();
        }
    }
}

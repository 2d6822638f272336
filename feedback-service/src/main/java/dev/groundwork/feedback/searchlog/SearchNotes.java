package dev.groundwork.feedback.searchlog;

import dev.groundwork.feedback.database.Database;
import dev.groundwork.feedback.database.NotWritten;
import dev.groundwork.feedback.database.Writer;
import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.release.ReleasedPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes note of searches and of what pages are used for, for whoever writes them. No reader waits for it: notes are
/// written together, seconds later, and what comes too fast is left out.
public final class SearchNotes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchNotes.class);
    private static final long EVERY_SECONDS = 5;
    private static final Duration SEEN_ONCE_KEPT = Duration.ofDays(30);

    private final Writer writer;
    private final Searches reading;
    private final Clock clock;
    private final Pending pending = new Pending();
    private final Recent recent;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile KnownNumbers numbers = KnownNumbers.NONE;
    private @Nullable Instant forgottenIn;
    private long lost;

    public SearchNotes(Database database, Clock clock) {
        this.writer = database.writer();
        this.reading = database.reading(Searches.class);
        this.clock = clock;
        this.recent = new Recent(clock);
        Thread.ofPlatform().daemon().name("search-notes").start(this::run);
    }

    private void run() {
        try {
            while (!end.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Notes a search: at once where it was looked at, else when it is clicked.
    ///
    /// @param typed as it was typed
    /// @param filters `facet=id` of ids that the portal knows, sorted, with a blank between two
    /// @return the id by which a click is tied to it for some minutes
    public String searched(
            LiveRelease live, String typed, String filters, Found found, boolean confident, boolean finished) {
        var words = words(live, typed);
        if (words.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        var search = new KeptSearch(
                UUID.randomUUID().toString(), hour(), words, filters, found.results(), confident, null, false);
        if (finished) {
            pending.add(search);
            shown(found);
        }
        return recent.add(search, finished, found);
    }

    /// Notes that a page answered a question before it was asked.
    public void deflected(LiveRelease live, String typed) {
        var words = words(live, typed);
        if (!words.isEmpty()) {
            pending.add(new KeptSearch(UUID.randomUUID().toString(), hour(), words, "", null, true, null, true));
        }
    }

    /// Notes a click. Of a search that is not known any more, nothing is noted.
    ///
    /// @param rank from 1; 0 is the answer above the list
    void clicked(String searchId, int rank) {
        recent.take(searchId).ifPresent(entry -> {
            if (entry.kept()) {
                pending.click(entry.search().id(), rank);
            } else {
                pending.add(entry.search().clicked(rank));
                shown(entry.found());
            }
            entry.found().at(rank).ifPresent(page -> pending.use(PageUse.Kind.OPENED.of(key(page))));
        });
    }

    private void shown(Found found) {
        found.firstTen().forEach(page -> pending.use(PageUse.Kind.SHOWN.of(key(page))));
    }

    private PageUse.Key key(ReleasedPage page) {
        return new PageUse.Key(page.address(), page.version(), hour());
    }

    /// Notes which versions of pages go live.
    public void remember(LiveRelease live) {
        var known = Set.copyOf(reading.versions());
        var fresh = live.release().pages().stream()
                .map(page -> new Searches.Version(page.address(), page.version()))
                .filter(version -> !known.contains(version))
                .toList();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!fresh.isEmpty()) {
            writer.submit(Searches.class, searches -> {
                fresh.forEach(version -> searches.remember(version, at));
                return fresh.size();
            });
        }
    }

    /// Notes what a page was used for. A version that was never served is made up, and left out.
    void used(LiveRelease live, String page, @Nullable String version, PageUse.Kind kind) {
        var current = live.page(page).map(found -> found.version());
        var used = version == null ? current.orElse(null) : version;
        if (used != null && (current.filter(used::equals).isPresent() || reading.knows(page, used))) {
            pending.use(kind.of(new PageUse.Key(page, used, hour())));
        }
    }

    private String words(LiveRelease live, String typed) {
        var known = numbers;
        if (!known.release().equals(live.release().id())) {
            known = KnownNumbers.of(live.release());
            numbers = known;
        }
        return Wording.of(typed, known.digits()::contains);
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /// Writes what was noted, and forgets what is to be forgotten.
    public synchronized void flush() {
        var batch = pending.take();
        var hour = hour();
        if (batch.isEmpty() && hour.equals(forgottenIn)) {
            return;
        }
        try {
            writer.submit(Searches.class, searches -> {
                batch.searches().forEach(searches::add);
                batch.clicks().forEach(searches::click);
                batch.uses().forEach(searches::use);
                return hour.equals(forgottenIn) ? 0 : searches.forgetSeenOnce(hour.minus(SEEN_ONCE_KEPT));
            });
            forgottenIn = hour;
            if (lost > 0) {
                LOG.warn("notes of searches are written again; {} were lost meanwhile", lost);
            }
            lost = 0;
        } catch (NotWritten notNow) {
            pending.takeBack(batch);
        } catch (RuntimeException e) {
            // Nothing of what people typed: not even what the database says of it.
            if (lost == 0) {
                LOG.warn(
                        "notes of searches could not be written and are lost until this is mended ({})",
                        e.getClass().getSimpleName());
            }
            lost += batch.size();
        }
    }

    /// Ends it: what was noted is written.
    @Override
    public void close() {
        end.countDown();
        flush();
    }
}

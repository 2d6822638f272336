package dev.groundwork.feedback.live;

import dev.groundwork.release.PageType;
import dev.groundwork.release.RefusedRelease;
import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.Releases;
import dev.groundwork.release.Verified;
import dev.groundwork.search.Facet;
import dev.groundwork.search.Question;
import dev.groundwork.search.Results;
import dev.groundwork.search.meaning.Meaning;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The release that is live. Follows the pointer; whoever began with a release ends with it.
public final class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    /// How often the looks that are left out are doubled: up to some three minutes.
    private static final int MOST_RESTS = 10;

    private static final int FOR_GOOD = -1;

    private final Releases releases;
    private final Verified verified = new Verified();
    /// One for all releases: it is large.
    private final OnDemand meaning = new OnDemand();
    private final Clock clock;
    private final Consumer<LiveRelease> whenSwitched;
    private volatile @Nullable LiveRelease now;
    private volatile @Nullable String refusal;
    private volatile @Nullable String fault;
    private @Nullable Seen seen;
    private int rests;
    private int resting;
    private @Nullable LiveRelease untold;

    /// What the pointer named. A release that was built again in its old place is another one.
    private record Seen(Path folder, @Nullable Object file, long modified) {}

    /// @param whenSwitched told of each release that goes live; told again later where it throws
    public Live(Releases releases, Clock clock, Consumer<LiveRelease> whenSwitched) {
        this.releases = releases;
        this.clock = clock;
        this.whenSwitched = whenSwitched;
    }

    public LiveRelease now() {
        var live = now;
        if (live == null) {
            throw new NoRelease();
        }
        return live;
    }

    public Optional<LiveRelease> ifAny() {
        return Optional.ofNullable(now);
    }

    public LocalDate today() {
        return today(now());
    }

    /// The day it is where this release is at home.
    public LocalDate today(LiveRelease live) {
        return live.day(clock.instant());
    }

    /// Why the release that the pointer names is not live, in one sentence.
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal).or(() -> Optional.ofNullable(fault));
    }

    /// Why the last search failed, in words for the operator.
    public Optional<String> searchFailure() {
        return ifAny().map(live -> live.index().failure());
    }

    /// Why searches go by words alone although the release could be searched by meaning, in words for the operator.
    public Optional<String> meaningFailure() {
        return meaning.failure();
    }

    /// What finds out the meaning of texts; empty where the live release is searched by words alone.
    public Optional<Meaning> meaning() {
        return ifAny().filter(live -> live.release().semantic()).map(_ -> meaning);
    }

    /// Searches this release. Pages whose last day has passed are in no hit and no count: their addresses answer that
    /// they are gone.
    ///
    /// @throws LeftRelease when another one is live meanwhile; begin again with that
    public Results find(LiveRelease live, Question question) throws IOException {
        return live.index().find(question, live.searchedOn(today(live)));
    }

    /// The sentence of a page that answers: what search would show of it, or else its benefit.
    public Optional<Quote> quote(LiveRelease live, String address) {
        return live.page(address)
                .filter(page -> !live.isExpired(page, today(live)))
                .flatMap(page -> {
                    try {
                        return Quote.from(page, find(live, question(page.title(), Map.of(), 5)));
                    } catch (IOException searchFailed) {
                        // What failed is in /health; the benefit serves as well.
                        return Quote.benefitOf(page);
                    }
                });
    }

    /// What the objection says that is nearest to these words; empty where none is near enough.
    public Optional<Quote> quoteNearest(LiveRelease live, String words) {
        try {
            var objections = Map.of(Facet.TYPE, List.of(PageType.OBJECTION.id()));
            return Quote.confident(find(live, question(words, objections, 1)));
        } catch (IOException searchFailed) {
            // What failed is in /health; the words were kept all the same.
            return Optional.empty();
        }
    }

    /// The pages of this type that are nearest to words which may still be growing.
    public List<Near> nearest(LiveRelease live, String words, PageType type) {
        var some = words.length() > 300 ? words.substring(0, 300) : words;
        try {
            var asked = new Question(some, Map.of(Facet.TYPE, List.of(type.id())), 20, 0, Question.Typing.UNFINISHED);
            return Near.of(find(live, asked).hits());
        } catch (IOException searchFailed) {
            // What failed is in /health; the words can be sent all the same.
            return List.of();
        }
    }

    private static Question question(String words, Map<Facet, List<String>> filters, int limit) {
        var some = words.length() > 300 ? words.substring(0, 300) : words;
        return new Question(some, filters, limit, 0, Question.Typing.EXACT);
    }

    /// Looks where the pointer is, and switches where it has moved. Whatever goes wrong, what is live stays live, and
    /// the next look is made.
    public synchronized void look() {
        try {
            lookOnce();
            fault = null;
        } catch (Throwable failure) {
            // Also what is no exception: the watcher would end, and nobody would hear of it.
            if (fault == null) {
                LOG.error("looking for the live release failed", failure);
            }
            fault = "Looking for the live release failed (%s). The log says more; it is tried again."
                    .formatted(failure.getClass().getSimpleName());
            rest();
        }
    }

    private void lookOnce() {
        inspect();
        try {
            var pointer = releases.pointer();
            if (pointer.isPresent()) {
                follow(pointer.get());
            }
        } catch (IOException e) {
            refuse("The pointer to the live release cannot be read: " + e.getMessage());
        }
        tell();
    }

    /// What has come to harm under our hands must not be searched: the site is served all the same.
    private void inspect() {
        var live = now;
        if (live == null) {
            return;
        }
        try {
            var before = live.index().failure();
            live.index().inspect();
            var failure = live.index().failure();
            if (failure != null && !failure.equals(before)) {
                LOG.warn("{} Until then search answers nothing.", failure);
            }
        } catch (IOException e) {
            LOG.debug("an index that was whole again could not be opened; the next look tries it again", e);
        }
    }

    private void follow(ReleaseFolder folder) {
        var current = seen(folder);
        if (current.equals(seen) && (resting < 0 || resting-- > 0)) {
            return;
        }
        if (!current.equals(seen)) {
            rests = 0;
        }
        seen = current;
        try {
            var next = LiveRelease.open(releases, releases.open(folder, verified), meaning, clock.instant(), now);
            var old = now;
            now = next;
            refusal = null;
            resting = FOR_GOOD;
            untold = next;
            if (old != null) {
                close(old);
            }
        } catch (RefusedRelease e) {
            refuse(String.valueOf(e.getMessage()));
            resting = FOR_GOOD;
            if (e.getCause() instanceof IOException) {
                rest();
            }
        } catch (IOException e) {
            refuse("%s cannot be served: %s. Build it again.".formatted(folder.path(), firstLine(e)));
            rest();
        } catch (RuntimeException e) {
            LOG.debug("a release could not be opened", e);
            refuse("%s cannot be served: opening it failed (%s). Build it again."
                    .formatted(folder.path(), e.getClass().getSimpleName()));
            rest();
        }
    }

    /// Leaves out ever more looks: what fails may pass, but what does not should not keep the machine busy.
    private void rest() {
        rests = Math.min(rests + 1, MOST_RESTS);
        resting = (1 << rests) - 2;
    }

    private void refuse(String reason) {
        if (!reason.equals(refusal)) {
            refusal = reason;
            LOG.warn("{} What was live stays live.", reason);
        }
    }

    private void tell() {
        var next = untold;
        if (next == null) {
            return;
        }
        try {
            whenSwitched.accept(next);
            untold = null;
        } catch (RuntimeException e) {
            // The site is more use than the note about it: the note is made when the database can be written again.
            LOG.debug("the release could not be noted yet", e);
        }
    }

    private static Seen seen(ReleaseFolder folder) {
        try {
            var description = Files.readAttributes(folder.path().resolve("release.json"), BasicFileAttributes.class);
            return new Seen(
                    folder.path(),
                    description.fileKey(),
                    description.lastModifiedTime().toMillis());
        } catch (IOException e) {
            return new Seen(folder.path(), null, 0);
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /// Ends it; nothing is served any more.
    public synchronized void close() {
        ifAny().ifPresent(Live::close);
    }

    private static void close(LiveRelease left) {
        try {
            left.index().close();
        } catch (IOException e) {
            LOG.warn("the index of {} was not closed well", left.release().id(), e);
        }
    }
}

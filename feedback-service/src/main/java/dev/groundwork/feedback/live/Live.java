package dev.groundwork.feedback.live;

import dev.groundwork.release.RefusedRelease;
import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.Releases;
import dev.groundwork.search.Question;
import dev.groundwork.search.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The release that is live. Follows the pointer; whoever began with a release ends with it.
public final class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private final Releases releases;
    private final Clock clock;
    private final Consumer<LiveRelease> whenSwitched;
    private volatile @Nullable LiveRelease now;
    private volatile @Nullable String refusal;
    private @Nullable Seen seen;
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
        return now().day(clock.instant());
    }

    /// Why the release that the pointer names is not live, in one sentence.
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /// Why the last search failed, in words for the operator.
    public Optional<String> searchFailure() {
        return ifAny().map(live -> live.index().failure());
    }

    /// Searches the live release.
    public Results find(Question question) throws IOException {
        while (true) {
            try {
                return now().index().find(question);
            } catch (OpenIndex.ClosedIndex left) {
                // The next round asks the release that is live by then: it is set before the old one is closed.
                Thread.onSpinWait();
            }
        }
    }

    /// The sentence of a page that answers: what search would show of it, or else its benefit.
    public Optional<Quote> quote(LiveRelease live, String address) {
        return live.page(address).flatMap(page -> {
            var words = page.title().length() > 300 ? page.title().substring(0, 300) : page.title();
            try {
                var found = find(new Question(words, Map.of(), 5, 0, Question.Typing.EXACT));
                return Quote.from(page, found);
            } catch (IOException searchFailed) {
                // What failed is in /health; the benefit serves as well.
                return Quote.benefitOf(page);
            }
        });
    }

    /// Looks where the pointer is, and switches where it has moved.
    public synchronized void look() {
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

    private void follow(ReleaseFolder folder) {
        var current = seen(folder);
        if (current.equals(seen)) {
            return;
        }
        seen = current;
        try {
            var next = LiveRelease.open(releases, releases.open(folder), clock.instant());
            var old = now;
            now = next;
            refusal = null;
            untold = next;
            if (old != null) {
                close(old);
            }
        } catch (RefusedRelease e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            refuse("%s cannot be served: %s. Build it again.".formatted(folder.path(), firstLine(e)));
        } catch (RuntimeException e) {
            LOG.error("a release could not be opened", e);
            refuse("%s cannot be served: opening it failed. Build it again.".formatted(folder.path()));
        }
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

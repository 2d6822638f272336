package dev.groundwork.generator;

import dev.groundwork.generator.repository.GitRepository;
import dev.groundwork.generator.repository.Unreachable;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildUnderWay;
import dev.groundwork.release.Builds;
import dev.groundwork.release.Commit;
import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at a branch and publishes its newest commit. Each look begins with `builds.json`: what another publisher has
/// done meanwhile is not done again.
final class Publisher {

    private final Publishing settings;
    private final Clock clock;
    private final PublishTalk talk;
    private final Ledger ledger;
    private final CommitBuild commits;
    private final Learning learning;
    private boolean isFirst;

    Publisher(Publishing settings, Clock clock, PublishTalk talk, Learning learning) {
        this.learning = learning;
        this.settings = settings;
        this.clock = clock;
        this.talk = talk;
        this.ledger = new Ledger(settings, talk);
        this.commits = new CommitBuild(settings, clock, talk, learning);
        // Templates and this program may be others than when the file was written. A hook takes its word.
        this.isFirst = !settings.once();
    }

    /// What a look came to.
    sealed interface Look {

        /// What became of the newest commit.
        ///
        /// @param isNew whether it was built in this look
        record Seen(BuildRecord build, boolean isNew) implements Look {}

        /// There is no newest commit to be had, or it could not be built for a reason that is not its own.
        record Trouble(String sentence) implements Look {}

        /// Somebody else builds.
        record Busy() implements Look {}
    }

    Builds builds() {
        return ledger.builds();
    }

    /// Learns what another publisher has done since.
    void catchUp() {
        ledger.catchUp();
    }

    /// Looks, and builds what is new. Two publishers take turns.
    Look look() throws IOException {
        var releases = settings.releases();
        Files.createDirectories(releases);
        try (var turns = FileChannel.open(
                        releases.resolve(".publish.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turns.lock()) {
            ledger.read();
            var look = lookAlone();
            isFirst = false;
            return look;
        } catch (BuildUnderWay busy) {
            return new Look.Busy();
        }
    }

    private Look lookAlone() throws IOException {
        try (var repository = settings.workspace().open()) {
            try {
                repository.refresh();
                ledger.settle(repository);
                return lookAt(repository.tip(settings.branch()), repository);
            } catch (Unreachable e) {
                return troubled(String.valueOf(e.getMessage()), null, repository);
            }
        } catch (Unreachable e) {
            return troubled(String.valueOf(e.getMessage()), null, null);
        }
    }

    private Look lookAt(Commit tip, GitRepository repository) throws IOException {
        try {
            var last = ledger.builds().of(tip.id()).filter(build -> !isFirst && !learning.isReady() && isDone(build));
            var build = last.isPresent() ? last.get() : built(commits.build(tip, repository, ledger.builds()));
            if (last.isEmpty() && !build.isGood()) {
                keepInTime(tip, repository);
            }
            ledger.looked(tip, null, clock.instant());
            return new Look.Seen(build, last.isEmpty());
        } catch (BuildUnderWay busy) {
            throw busy;
        } catch (IOException e) {
            var sentence = "%s \"%s\" could not be built: %s What is live stays."
                    .formatted(tip.shortId(), tip.subject(), Commands.sentence(e));
            return troubled(sentence, tip, repository);
        }
    }

    /// Nothing newer can be had, but for what is live the clock goes on.
    private Look troubled(String sentence, @Nullable Commit tip, @Nullable GitRepository repository)
            throws IOException {
        ledger.looked(tip, sentence, clock.instant());
        keepInTime(tip, repository);
        return new Look.Trouble(sentence);
    }

    /// Whether building the commit again would come to the same.
    private boolean isDone(BuildRecord last) {
        var isLast = ledger.builds().lastGood().filter(last::equals).isPresent() && isLive(last);
        return !isDue() && (isLast || !last.isGood());
    }

    /// Somebody may have built by hand, or cleaned up.
    private boolean isLive(BuildRecord build) {
        return live().filter(folder -> folder.path().endsWith(String.valueOf(build.release())))
                .isPresent();
    }

    /// Whether anything is live, whoever published it.
    boolean hasLive() {
        return live().isPresent();
    }

    private Optional<ReleaseFolder> live() {
        try {
            return new Releases(settings.releases()).pointer().filter(folder -> Files.isDirectory(folder.path()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isDue() {
        return nextChange().filter(change -> !change.isAfter(clock.instant())).isPresent();
    }

    /// When the clock will next change what is live; empty when it never will, or a build for that moment was refused.
    Optional<Instant> nextChange() {
        var live = ledger.builds().lastGood();
        return live.map(BuildRecord::nextChange)
                .filter(change -> live.flatMap(
                                good -> ledger.builds().of(good.commit().id()))
                        .filter(newest -> newest.builtFor().isBefore(change))
                        .isPresent());
    }

    /// Builds the live commit again where its time has come and the newest one cannot take its place.
    private void keepInTime(@Nullable Commit newest, @Nullable GitRepository repository) throws IOException {
        var live = ledger.builds().lastGood().map(BuildRecord::commit);
        if (live.isEmpty() || live.get().equals(newest) || !isDue()) {
            return;
        }
        if (repository != null && repository.has(live.get().id())) {
            built(commits.build(live.get(), repository, ledger.builds()));
            return;
        }
        var standing = settings.workspace().standing(live.get().id());
        if (standing.isPresent()) {
            built(commits.build(live.get(), standing.get()));
        }
    }

    private BuildRecord built(BuildRecord build) throws IOException {
        talk.built(build, ledger.builds(), hasLive());
        ledger.add(build);
        return build;
    }
}

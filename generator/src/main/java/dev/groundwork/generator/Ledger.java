package dev.groundwork.generator;

import dev.groundwork.generator.repository.GitRepository;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import dev.groundwork.release.BuildsFile.Version;
import dev.groundwork.release.Commit;
import dev.groundwork.release.RefusedRelease;
import dev.groundwork.release.Release;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `builds.json` as a publisher keeps it. Another publisher may write between two looks, so each look begins by
/// reading.
final class Ledger {

    private final Publishing settings;
    private final PublishTalk talk;
    private final BuildsFile file;
    private Builds builds;
    private @Nullable Version seen;

    Ledger(Publishing settings, PublishTalk talk) {
        this.settings = settings;
        this.talk = talk;
        this.file = new BuildsFile(settings.releases());
        this.builds = empty();
    }

    private Builds empty() {
        return Builds.of(settings.repository(), settings.branch());
    }

    /// Reads again what another publisher has written since. One that waits asks this often, and the file is long.
    void catchUp() {
        if (file.version().filter(version -> !version.equals(seen)).isPresent()) {
            var known = builds;
            read();
            if (builds.lastGood().isEmpty()) {
                // A file that tells of nothing live must not stop the clock before the next look.
                builds = known;
            }
        }
    }

    /// What was done on another branch is not ours. Under another name the repository may be the same: [#settle] tells.
    void read() {
        seen = file.version().orElse(null);
        try {
            builds = file.read()
                    .filter(found -> found.branch().equals(settings.branch()))
                    .orElseGet(this::empty);
        } catch (BuildsFile.Damaged e) {
            talk.warn(String.valueOf(e.getMessage()));
            builds = empty();
        }
    }

    /// Makes the account one of this repository, now that it can be read: what was done in another one is not ours.
    void settle(GitRepository repository) throws IOException {
        if (!builds.repository().equals(settings.repository())) {
            var last = builds.lastGood().or(builds::newest);
            var isOurs = last.isPresent() && repository.has(last.get().commit().id());
            builds = isOurs ? builds.in(settings.repository()) : empty();
        }
        if (builds.lastGood().isEmpty()) {
            published(repository).ifPresent(build -> builds = builds.after(build));
        }
    }

    /// How the live release was built, as far as it tells itself.
    private Optional<BuildRecord> published(GitRepository repository) throws IOException {
        try {
            var live = new Releases(settings.releases()).described();
            var id = live.map(Release::commit);
            var commit = id.isPresent() ? repository.commit(id.get()) : Optional.<Commit>empty();
            return commit.isPresent() ? live.map(release -> build(commit.get(), release)) : Optional.empty();
        } catch (RefusedRelease e) {
            // Another version's, or damaged: the next good build takes its place.
            return Optional.empty();
        }
    }

    private static BuildRecord build(Commit commit, Release release) {
        var at = release.builtFor();
        return new BuildRecord(
                commit, at, at, at, Result.LIVE, release.id(), release.nextChange(), List.of(), 0, List.of());
    }

    Builds builds() {
        return builds;
    }

    void add(BuildRecord build) throws IOException {
        builds = builds.with(build);
        write();
    }

    /// Keeps how a look went. One that was called for leaves alone when the next is due.
    void looked(@Nullable Commit tip, @Nullable String trouble, Instant at) throws IOException {
        var contact = builds.contact();
        var announced = contact == null ? null : contact.next();
        var next = settings.once() ? announced : at.plus(settings.every());
        builds = builds.looked(tip == null ? null : tip.id(), trouble, at, next);
        write();
    }

    private void write() throws IOException {
        file.write(builds);
        seen = file.version().orElse(null);
    }
}

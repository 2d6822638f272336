package dev.groundwork.generator;

import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.Builds;
import dev.groundwork.release.BuildsFile;
import dev.groundwork.release.BuildsFile.Version;
import dev.groundwork.release.Commit;
import java.io.IOException;
import java.time.Instant;
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
            read();
        }
    }

    /// What was done on another branch or in another repository is not ours.
    void read() {
        seen = file.version().orElse(null);
        try {
            builds = file.read()
                    .filter(found -> found.repository().equals(settings.repository())
                            && found.branch().equals(settings.branch()))
                    .orElseGet(this::empty);
        } catch (BuildsFile.Damaged e) {
            talk.warn(String.valueOf(e.getMessage()));
            builds = empty();
        }
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

package dev.groundwork.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the publisher sees and what it did: `RELEASES/builds.json`.
///
/// @param format of this file; a reader refuses any but [#FORMAT]
/// @param repository where the commits come from, without a password
/// @param branch that is followed
/// @param tip the id of the newest commit that was seen; null before the first
/// @param contact with the repository; null before the first look
/// @param builds newest first, at most [#KEPT] and the last good one
public record Builds(
        int format,
        String repository,
        String branch,
        @Nullable String tip,
        @Nullable Contact contact,
        List<BuildRecord> builds) {

    public static final int FORMAT = 1;
    public static final int KEPT = 50;

    public Builds {
        builds = List.copyOf(builds);
    }

    /// Whether all was well at the last look.
    ///
    /// @param trouble why nothing newer could be had or built, whatever the commit; null where all was well
    /// @param since when it became so
    /// @param looked when that look was
    /// @param next when it will look again; null where it waits to be called
    public record Contact(
            @Nullable String trouble,
            Instant since,
            Instant looked,
            @Nullable Instant next) {}

    /// Begins with nothing done.
    public static Builds of(String repository, String branch) {
        return new Builds(FORMAT, repository, branch, null, null, List.of());
    }

    /// The newest build of all.
    public Optional<BuildRecord> newest() {
        return builds.stream().findFirst();
    }

    /// The newest build that did not fail: it is live, unless somebody else moved the pointer.
    public Optional<BuildRecord> lastGood() {
        return builds.stream().filter(BuildRecord::isGood).findFirst();
    }

    /// The newest build of this commit.
    public Optional<BuildRecord> of(String commit) {
        return builds.stream()
                .filter(build -> build.commit().id().equals(commit))
                .findFirst();
    }

    /// With one build more. A commit that fails again, or changes nothing again, stands there once.
    public Builds with(BuildRecord build) {
        var all = new ArrayList<>(List.of(build));
        var isRepeated = newest().filter(last -> last.result() == build.result()
                        && build.result() != BuildRecord.Result.LIVE
                        && last.commit().equals(build.commit()))
                .isPresent();
        all.addAll(isRepeated ? builds.subList(1, builds.size()) : builds);
        var kept = new ArrayList<>(all.subList(0, Math.min(KEPT, all.size())));
        if (kept.stream().noneMatch(BuildRecord::isGood)) {
            lastGood().ifPresent(kept::add);
        }
        return new Builds(FORMAT, repository, branch, tip, contact, kept);
    }

    /// The same of a repository that is called otherwise now.
    public Builds in(String address) {
        return new Builds(FORMAT, address, branch, tip, contact, builds);
    }

    /// With a build that came before all of these.
    public Builds after(BuildRecord build) {
        var all = new ArrayList<>(builds);
        all.add(build);
        return new Builds(FORMAT, repository, branch, tip, contact, all);
    }

    /// With the outcome of another look at the repository.
    ///
    /// @param newest the commit at the end of the branch; null where it could not be read
    /// @param trouble null where all is well
    /// @param next when the next look will be; null where nobody knows
    public Builds looked(@Nullable String newest, @Nullable String trouble, Instant at, @Nullable Instant next) {
        var since = contact != null && Objects.equals(contact.trouble(), trouble) ? contact.since() : at;
        return new Builds(
                FORMAT,
                repository,
                branch,
                newest == null ? tip : newest,
                new Contact(trouble, since, at, next),
                builds);
    }

    /// What became of the newest commit that was seen.
    public Optional<BuildRecord> ofTip() {
        return tip == null ? Optional.empty() : of(tip);
    }
}

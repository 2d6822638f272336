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
/// @param contact with the repository; null before the first look
/// @param builds newest first, at most [#KEPT] and the last good one
public record Builds(
        int format,
        String repository,
        String branch,
        @Nullable Contact contact,
        List<BuildRecord> builds) {

    public static final int FORMAT = 1;
    public static final int KEPT = 50;

    public Builds {
        builds = List.copyOf(builds);
    }

    /// Whether the branch could be read at the last look.
    ///
    /// @param trouble why not, in one sentence; null where it could
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
        return new Builds(FORMAT, repository, branch, null, List.of());
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

    /// With one build more.
    public Builds with(BuildRecord build) {
        var all = new ArrayList<>(List.of(build));
        all.addAll(builds);
        var kept = new ArrayList<>(all.subList(0, Math.min(KEPT, all.size())));
        if (kept.stream().noneMatch(BuildRecord::isGood)) {
            lastGood().ifPresent(kept::add);
        }
        return new Builds(FORMAT, repository, branch, contact, kept);
    }

    /// With the outcome of another look at the repository.
    ///
    /// @param trouble null where the branch could be read
    public Builds looked(@Nullable String trouble, Instant at, @Nullable Instant next) {
        var isNews = contact == null || !Objects.equals(contact.trouble(), trouble);
        var since = isNews || contact == null ? at : contact.since();
        return new Builds(FORMAT, repository, branch, new Contact(trouble, since, at, next), builds);
    }
}

package dev.groundwork.feedback.publishing;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.Commit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The publisher's account as its template shows it.
///
/// @param note a sentence in place of the account; null where there is one
/// @param trouble why nothing newer can be had
/// @param late when the publisher should have looked and has not
/// @param live the newest commit that is live; null where the live release was built by hand
/// @param failed the newest commit, where it was refused
/// @param builds newest first
public record PublishingView(
        @Nullable String note,
        @Nullable String repository,
        @Nullable String branch,
        @Nullable Day looked,
        @Nullable Trouble trouble,
        @Nullable Day late,
        Site site,
        @Nullable CommitView live,
        @Nullable Failed failed,
        List<BuildView> builds) {

    /// A look may take as long as a build.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SHOWN = 20;

    /// The release that is served.
    ///
    /// @param next when the clock will change it
    public record Site(int pages, Day since, @Nullable Day next) {}

    /// What stands in the publisher's way.
    public record Trouble(String text, Day since) {}

    /// A commit.
    public record CommitView(String id, String subject, String author, Day at) {}

    /// The commit that was refused, and what waits with it.
    ///
    /// @param others the other commits that wait
    /// @param more whether there are more of them than are listed
    public record Failed(CommitView commit, Day at, List<Problem> problems, List<CommitView> others, boolean more) {}

    /// What to mend.
    public record Problem(@Nullable String place, String text) {}

    /// A build in the list.
    public record BuildView(
            CommitView commit, String result, Day finished, String seconds, int problems, int warnings) {}

    static PublishingView of(LiveRelease served, @Nullable Builds builds, String note, Instant now) {
        var zone = served.release().site().timeZone();
        if (builds == null) {
            return new PublishingView(
                    note, null, null, null, null, null, site(served, served.since(), zone), null, null, List.of());
        }
        var contact = builds.contact();
        var live = live(served, builds);
        return new PublishingView(
                null,
                builds.repository(),
                builds.branch(),
                contact == null ? null : Day.of(contact.looked(), zone),
                contact == null || contact.trouble() == null
                        ? null
                        : new Trouble(contact.trouble(), Day.of(contact.since(), zone)),
                late(contact, now, zone),
                site(served, since(served, builds).orElse(served.since()), zone),
                live.map(build -> commit(build.commit(), zone)).orElse(null),
                builds.ofTip()
                        .filter(build -> !build.isGood())
                        .map(build -> failed(build, zone))
                        .orElse(null),
                builds.builds().stream()
                        .limit(SHOWN)
                        .map(build -> build(build, zone))
                        .toList());
    }

    private static Optional<BuildRecord> live(LiveRelease served, Builds builds) {
        return builds.builds().stream()
                .filter(build -> served.release().id().equals(build.release()))
                .findFirst();
    }

    /// Commits that change nothing for readers leave a release as old as it is.
    private static Optional<Instant> since(LiveRelease served, Builds builds) {
        return builds.builds().stream()
                .filter(build -> served.release().id().equals(build.release()) && build.result() == Result.LIVE)
                .findFirst()
                .map(BuildRecord::finished);
    }

    private static Site site(LiveRelease served, Instant since, ZoneId zone) {
        var next = served.release().nextChange();
        return new Site(served.release().pages().size(), Day.of(since, zone), next == null ? null : Day.of(next, zone));
    }

    private static @Nullable Day late(Builds.@Nullable Contact contact, Instant now, ZoneId zone) {
        var next = contact == null ? null : contact.next();
        return next == null || now.isBefore(next.plus(PATIENCE)) ? null : Day.of(next, zone);
    }

    private static Failed failed(BuildRecord build, ZoneId zone) {
        return new Failed(
                commit(build.commit(), zone),
                Day.of(build.finished(), zone),
                build.problems().stream()
                        .map(fault -> new Problem(fault.place(), fault.text()))
                        .toList(),
                build.waiting().stream()
                        .filter(waiting -> !waiting.equals(build.commit()))
                        .map(waiting -> commit(waiting, zone))
                        .toList(),
                build.waiting().size() >= BuildRecord.MOST_WAITING);
    }

    private static CommitView commit(Commit commit, ZoneId zone) {
        return new CommitView(commit.shortId(), commit.subject(), commit.author(), Day.of(commit.at(), zone));
    }

    private static BuildView build(BuildRecord build, ZoneId zone) {
        var millis = Duration.between(build.started(), build.finished()).toMillis();
        return new BuildView(
                commit(build.commit(), zone),
                build.result().id(),
                Day.of(build.finished(), zone),
                String.format(Locale.ROOT, "%.1f", Math.max(0, millis) / 1000.0),
                build.problems().size(),
                build.warnings());
    }
}

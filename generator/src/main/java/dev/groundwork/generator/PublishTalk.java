package dev.groundwork.generator;

import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.Commit;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a publisher says, to whoever pushed and to whoever runs it. The same trouble is told once.
final class PublishTalk {

    private final PrintWriter out;
    private final PrintWriter err;
    private @Nullable String trouble;

    PublishTalk(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    void following(Publishing settings) {
        out.println("Publishing branch '%s' of %s to %s. Ctrl-C ends it."
                .formatted(settings.branch(), settings.repository(), settings.releases()));
    }

    void warn(String warning) {
        err.println("Warning: " + warning);
    }

    /// A build has just ended.
    void built(BuildRecord build, Builds before, boolean hasLive) {
        switch (build.result()) {
            case LIVE ->
                out.println("Published %s in %s s: it is live.".formatted(named(build.commit()), seconds(build)));
            case UNCHANGED ->
                out.println(
                        "%s changes nothing that readers see: what is live stays.".formatted(named(build.commit())));
            case FAILED -> refused(build, before, hasLive);
        }
    }

    /// A look has found nothing to do, and somebody waits for an answer.
    void nothingNew(BuildRecord build, Builds builds, boolean hasLive) {
        if (build.result() == Result.FAILED) {
            refused(build, builds, hasLive);
        } else {
            out.println("Nothing new: %s is live already.".formatted(named(build.commit())));
        }
    }

    private void refused(BuildRecord build, Builds builds, boolean hasLive) {
        build.problems().forEach(err::println);
        var count = build.problems().size();
        err.println("%,d problem%s in %s by %s, so it is not published. %s Mend %s and push again."
                .formatted(
                        count,
                        count == 1 ? "" : "s",
                        named(build.commit()),
                        build.commit().author(),
                        stays(builds, hasLive),
                        count == 1 ? "it" : "them"));
        var waiting = build.waiting().size();
        if (waiting > 1 && builds.lastGood().isPresent()) {
            err.println("%s%,d commits wait for that, %s by %s first."
                    .formatted(
                            waiting == BuildRecord.MOST_WAITING ? "More than " : "",
                            waiting,
                            named(build.waiting().getLast()),
                            build.waiting().getLast().author()));
        }
    }

    private static String stays(Builds builds, boolean hasLive) {
        return builds.lastGood()
                .map(good -> "What is live stays (%s).".formatted(named(good.commit())))
                .orElse(hasLive ? "What is live stays." : "Nothing is live yet.");
    }

    void busy() {
        out.println("Another build is under way. This one begins when that ends.");
    }

    void trouble(String sentence) {
        if (!sentence.equals(trouble)) {
            err.println(sentence);
        }
        trouble = sentence;
    }

    void fine() {
        if (trouble != null) {
            out.println("All is well again.");
        }
        trouble = null;
    }

    private static String named(Commit commit) {
        return "%s \"%s\"".formatted(commit.shortId(), commit.subject());
    }

    private static String seconds(BuildRecord build) {
        var millis = Duration.between(build.started(), build.finished()).toMillis();
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}

package dev.groundwork.feedback.publishing;

import dev.groundwork.feedback.closing.Fruitless;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.Builds;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of the commits, for programs.
///
/// @param builds newest first
/// @param fruitless what pages say that they answer, and nothing came of
record PublishingTable(List<Build> builds, List<Nothing> fruitless) {

    static final List<String> COLUMNS = List.of(
            "commit", "subject", "author", "committed_at", "result", "finished_at", "release", "problems", "warnings");

    /// One build.
    ///
    /// @param problems each with its place
    record Build(
            String commit,
            String subject,
            String author,
            Instant committedAt,
            String result,
            Instant finishedAt,
            @Nullable String release,
            List<String> problems,
            int warnings) {

        static Build of(BuildRecord build) {
            return new Build(
                    build.commit().id(),
                    build.commit().subject(),
                    build.commit().author(),
                    build.commit().at(),
                    build.result().id(),
                    build.finished(),
                    build.release(),
                    build.problems().stream().map(BuildRecord.Fault::toString).toList(),
                    build.warnings());
        }

        List<@Nullable Object> cells() {
            return Arrays.asList(
                    commit,
                    subject,
                    author,
                    committedAt,
                    result,
                    finishedAt,
                    release,
                    String.join("\n", problems),
                    warnings);
        }
    }

    /// An answer that closed nothing.
    record Nothing(String item, String page, String why, String remedy) {}

    static PublishingTable of(@Nullable Builds builds, List<Fruitless> fruitless) {
        return new PublishingTable(
                builds == null
                        ? List.of()
                        : builds.builds().stream().map(Build::of).toList(),
                fruitless.stream()
                        .map(one -> new Nothing(one.id(), one.page().address(), one.why(), one.remedy()))
                        .toList());
    }
}

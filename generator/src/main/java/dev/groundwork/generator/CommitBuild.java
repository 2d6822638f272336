package dev.groundwork.generator;

import dev.groundwork.generator.content.Problem;
import dev.groundwork.generator.repository.Checkout;
import dev.groundwork.generator.repository.GitRepository;
import dev.groundwork.generator.repository.UnusableCommit;
import dev.groundwork.release.BuildRecord;
import dev.groundwork.release.BuildRecord.Fault;
import dev.groundwork.release.BuildRecord.Result;
import dev.groundwork.release.Builds;
import dev.groundwork.release.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a commit and says what became of it. Whatever is wrong with a commit, its record says so; what is thrown is
/// the machine's.
final class CommitBuild {

    private final Publishing settings;
    private final Clock clock;
    private final PublishTalk talk;
    private final Learning learning;

    CommitBuild(Publishing settings, Clock clock, PublishTalk talk, Learning learning) {
        this.learning = learning;
        this.settings = settings;
        this.clock = clock;
        this.talk = talk;
    }

    /// Checks the commit out and builds it.
    BuildRecord build(Commit commit, GitRepository repository, Builds before) throws IOException {
        var started = clock.instant();
        var live = before.lastGood().map(build -> build.commit().id()).orElse(null);
        try {
            return build(
                    commit, started, settings.workspace().checkout(repository, commit.id(), live), repository, live);
        } catch (UnusableCommit e) {
            return failed(commit, started, String.valueOf(e.getMessage()), repository, live);
        }
    }

    /// Builds the commit as it stands in the workspace, for when its repository cannot be read.
    BuildRecord build(Commit commit, Checkout checkout) throws IOException {
        return build(commit, clock.instant(), checkout, null, null);
    }

    private BuildRecord build(
            Commit commit,
            Instant started,
            Checkout checkout,
            @Nullable GitRepository repository,
            @Nullable String live)
            throws IOException {
        try {
            var build = new Build(
                    checkout.content(), checkout.templates().orElse(settings.templates()), started, checkout.origin());
            var outcome = learning.prepare(build).release(settings.releases());
            learning.after(outcome);
            return told(commit, started, outcome, repository, live);
        } catch (UncheckedIOException e) {
            throw new IOException(checkout.origin().named(Commands.sentence(e)), e);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours that this commit has found must not end the publisher.
            var sentence =
                    Commands.sentence(e instanceof RuntimeException fault ? fault : new IllegalStateException(e));
            return failed(commit, started, sentence, repository, live);
        }
    }

    private BuildRecord told(
            Commit commit, Instant started, Outcome outcome, @Nullable GitRepository repository, @Nullable String live)
            throws IOException {
        outcome.warnings().forEach(talk::warn);
        var warnings = outcome.warnings().size();
        return switch (outcome) {
            case Outcome.Released(var release, var isNew, var _) ->
                new BuildRecord(
                        commit,
                        started,
                        started,
                        clock.instant(),
                        isNew ? Result.LIVE : Result.UNCHANGED,
                        release.release().id(),
                        release.release().nextChange(),
                        List.of(),
                        warnings,
                        List.of());
            case Outcome.Refused(var problems, var _) ->
                failed(commit, started, faults(problems), warnings, repository, live);
            case Outcome.Checked _ -> throw new IllegalStateException("a build was a check");
        };
    }

    private static List<Fault> faults(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Fault(problem.file(), problem.line(), problem.text()))
                .toList();
    }

    private BuildRecord failed(
            Commit commit, Instant started, String sentence, @Nullable GitRepository repository, @Nullable String live)
            throws IOException {
        return failed(commit, started, List.of(new Fault(null, 0, sentence)), 0, repository, live);
    }

    private BuildRecord failed(
            Commit commit,
            Instant started,
            List<Fault> faults,
            int warnings,
            @Nullable GitRepository repository,
            @Nullable String live)
            throws IOException {
        var waiting = repository == null
                ? List.<Commit>of()
                : repository.waiting(live, commit.id(), BuildRecord.MOST_WAITING);
        return new BuildRecord(
                commit, started, started, clock.instant(), Result.FAILED, null, null, faults, warnings, waiting);
    }
}

package dev.groundwork.generator;

import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Does what a build does and keeps nothing.
@Command(
        description = "Looks for everything that would stop a build; for a pull request.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or github: what GitHub shows beside the lines of a pull request (${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Option(
            names = "--semantic",
            paramLabel = "on|off",
            defaultValue = "${env:GROUNDWORK_SEMANTIC:-on}",
            description = "ask the golden questions by meaning too, as a build does: on, or off, which is quicker and"
                    + " passes over those that need it (${DEFAULT-VALUE})")
    private Semantic semantic = Semantic.on;

    @Mixin
    private Destination known = new Destination();

    // Written as it is typed.
    private enum Format {
        text,
        github
    }

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var report = new Report(clock, commandLine.getOut(), commandLine.getErr());
        var build = folders.build(clock);
        var outcome = semantic == Semantic.off ? build.check() : byMeaning(build);
        if (format == Format.github) {
            var annotations = new Annotations(commandLine.getOut());
            annotations.errors(outcome instanceof Outcome.Refused(var problems, var _) ? problems : List.of());
            annotations.warnings(build.warned());
        }
        return format == Format.github ? report.sum(outcome) : report.tell(outcome);
    }

    /// What builds have understood here need not be understood again; where there was none, it is not kept.
    private Outcome byMeaning(Build build) throws IOException {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        var isThere = Files.isWritable(known.folder());
        var folder = isThere ? known.folder() : Files.createTempDirectory("groundwork-understood-");
        try (var learning = Learning.in(folder, Semantic.on, new OnDemand(), new Progress(err))) {
            return learning.prepare(build).check();
        } finally {
            if (!isThere) {
                Build.delete(folder);
            }
        }
    }
}

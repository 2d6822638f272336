package dev.groundwork.generator;

import java.io.IOException;
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
        var outcome = build.check();
        if (format == Format.github) {
            var annotations = new Annotations(commandLine.getOut());
            annotations.errors(outcome instanceof Outcome.Refused(var problems, var _) ? problems : List.of());
            annotations.warnings(build.warned());
        }
        return format == Format.github ? report.sum(outcome) : report.tell(outcome);
    }
}

package dev.groundwork.generator;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    CheckCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var report = new Report(clock, commandLine.getOut(), commandLine.getErr());
        return report.tell(folders.build(clock).check());
    }
}

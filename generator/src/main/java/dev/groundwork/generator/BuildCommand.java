package dev.groundwork.generator;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Makes one release.
@Command(description = "Makes a release and moves the pointer to it.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private Destination destination = new Destination();

    BuildCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        var report = new Report(clock, commandLine.getOut(), commandLine.getErr());
        return report.tell(folders.build(clock).release(destination.folder()));
    }
}

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
import picocli.CommandLine.Spec;

/// Builds, and builds again whenever a file of the content or the templates changes.
@Command(description = "Builds, and builds again on every change, until it is ended.", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Folders folders = new Folders();

    @Mixin
    private Destination destination = new Destination();

    WatchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // A wrong command line is wrong at once; what goes wrong later may be mended.
        folders.build(clock);
        try (var watch = FolderWatch.of(List.of(folders.content(), folders.templates()))) {
            do {
                build();
            } while (watch.awaitChange());
        }
        return Commands.DONE;
    }

    /// What goes wrong in one build may be mended by the next change, so it is told and not thrown.
    private void build() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var report = new Report(clock, commandLine.getOut(), commandLine.getErr());
            report.tell(folders.build(clock).release(destination.folder()));
        } catch (IOException | RuntimeException e) {
            commandLine.getErr().println(Commands.sentence(e));
        }
    }
}

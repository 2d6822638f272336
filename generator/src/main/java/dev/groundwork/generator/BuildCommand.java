package dev.groundwork.generator;

import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--semantic",
            paramLabel = "on|off|later",
            defaultValue = "${env:GROUNDWORK_SEMANTIC:-on}",
            description = "search by meaning too: on, off, or later: live with words at once, and again when all is"
                    + " understood (${DEFAULT-VALUE})")
    private Semantic semantic = Semantic.off;

    BuildCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        var report = new Report(clock, commandLine.getOut(), commandLine.getErr());
        var releases = destination.folder();
        try (var learning = Learning.in(releases, semantic, new OnDemand(), new Progress(commandLine.getErr()))) {
            var told = report.tell(build(releases, learning));
            learning.await();
            return learning.isReady() ? report.tell(build(releases, learning)) : told;
        }
    }

    private Outcome build(Path releases, Learning learning) throws IOException {
        var outcome = learning.prepare(folders.build(clock)).release(releases);
        learning.after(outcome);
        return outcome;
    }
}

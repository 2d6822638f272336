package dev.groundwork.generator;

import dev.groundwork.generator.cache.BuildCache;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Builds, and builds again whenever a file of the content or the templates changes, or the clock changes a page.
@Command(
        description = "Builds, and builds again on every change and when a page's time comes, until it is ended.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    /// After so many builds a JVM has found out most of what makes the next one quick.
    private static final int REHEARSALS = 3;

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
            defaultValue = "${env:GROUNDWORK_SEMANTIC:-later}",
            description = "search by meaning too: later is live with words at once, and again when all is understood;"
                    + " on is live only then (${DEFAULT-VALUE})")
    private Semantic semantic = Semantic.off;

    private Learning learning = Learning.none();

    /// When the clock will next change what is live; null where it never will, or where a build then failed.
    private @Nullable Instant nextChange;

    private @Nullable Path missing;

    WatchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        // A wrong command line is wrong at once; what goes wrong later may be mended.
        folders.build(clock);
        try (var watch = FolderWatch.of(watched());
                var cache = BuildCache.keptFor(destination.folder());
                var begun = Learning.in(destination.folder(), semantic, new OnDemand(), progress())) {
            learning = begun;
            if (look(cache)) {
                rehearse(cache);
            }
            while (await(watch)) {
                look(cache);
            }
        }
        return Commands.DONE;
    }

    private boolean await(FolderWatch watch) throws InterruptedException {
        try {
            return watch.awaitChange(this::isTime);
        } catch (IOException e) {
            // Folders that come and go while they are looked at; the next look finds what is there.
            err(Commands.sentence(e));
            return true;
        }
    }

    private List<Path> watched() {
        return List.of(folders.content(), folders.templates());
    }

    private Progress progress() {
        return new Progress(Objects.requireNonNull(spec).commandLine().getErr());
    }

    private boolean isTime() {
        return learning.isReady() || isClockTime();
    }

    private boolean isClockTime() {
        return nextChange != null && !folders.isFixed() && !clock.instant().isBefore(nextChange);
    }

    private @Nullable Path gone() {
        return watched().stream()
                .filter(folder -> !FolderWatch.isThere(folder))
                .findFirst()
                .orElse(null);
    }

    /// A folder that has gone is told once; when it is back, it is built.
    ///
    /// @return whether a release of what is there is live
    private boolean look(BuildCache cache) {
        var gone = gone();
        nextChange = null;
        var isLive = gone == null && build(cache, Report::tell);
        if (gone != null && !gone.equals(missing)) {
            err(
                    "The folder %s has gone or may not be read. What was built last stays; it is built again when the folder is back."
                            .formatted(gone));
        }
        missing = gone;
        return isLive;
    }

    /// The first save that somebody waits for is to be no slower than later ones.
    private void rehearse(BuildCache cache) {
        var isLive = true;
        for (var done = 0; done < REHEARSALS && isLive; done++) {
            isLive = build(cache, Report::tellWhatIsNew);
        }
    }

    /// What goes wrong in one build may be mended by the next change, so it is told and not thrown.
    private boolean build(BuildCache cache, BiConsumer<Report, Outcome> telling) {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var report = new Report(clock, commandLine.getOut(), commandLine.getErr());
            var outcome = learning.prepare(folders.build(clock)).release(cache);
            learning.after(outcome);
            telling.accept(report, outcome);
            if (outcome instanceof Outcome.Released(var live, var _, var _)) {
                nextChange = live.release().nextChange();
                return true;
            }
        } catch (IOException | RuntimeException e) {
            // That a folder went meanwhile is told by the next look, and once.
            if (gone() == null) {
                err(Commands.sentence(e));
            }
        }
        return false;
    }

    private void err(String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
    }
}

package dev.groundwork.generator.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A site that is measured: ours cold, ours after one change, the watcher after one change, Hugo; in turn, so that
/// whatever else the machine does meets all of them.
///
/// @param name what the reader knows it by
/// @param pages a copy
/// @param work a folder for all that it leaves
record Subject(String name, Pages pages, Path work) {

    /// The figures of one site.
    ///
    /// @param hugo null where there is none
    record Figures(
            String name,
            int pages,
            Measured cold,
            Measured again,
            Measured watching,
            @Nullable OfHugo hugo) {}

    /// The figures of Hugo.
    ///
    /// @param pages how many it wrote
    /// @param mended how many it took only without their front matter
    record OfHugo(Measured full, long pages, int mended) {}

    /// Measures it.
    ///
    /// @param ours our program, given a file for what it says
    Figures measure(int runs, Function<Path, Program> ours, Optional<Path> executable, PrintWriter progress)
            throws IOException, InterruptedException {
        var all = pages.all().size();
        progress.printf("%s: %,d pages%n", name, all);
        // What cannot be built is told at once, and the first run finds the disk as warm as the others do.
        build(ours.apply(work.resolve("build.log")), work.resolve("releases"));
        var hugo = executable.isEmpty() ? null : Hugo.of(executable.get(), pages, work);
        var watched = Pages.copied(pages.folder(), work.resolve("watched"));
        try (var watching =
                Watching.of(ours.apply(work.resolve("watch.log")), watched, work.resolve("watch-releases"))) {
            var rounds = new ArrayList<Round>();
            for (var run = 1; run <= runs; run++) {
                rounds.add(round(run, ours.apply(work.resolve("build.log")), watching, hugo));
                progress.printf("  %s%n", rounds.getLast());
            }
            return new Figures(
                    name,
                    all,
                    median(rounds.stream().map(Round::cold).toList()),
                    median(rounds.stream().map(Round::again).toList()),
                    median(rounds.stream().map(Round::watching).toList()),
                    hugo == null
                            ? null
                            : new OfHugo(
                                    median(rounds.stream()
                                            .flatMap(round -> round.hugo().stream())
                                            .toList()),
                                    hugo.pages(),
                                    hugo.mended()));
        }
    }

    private static Measured median(List<Measured> runs) {
        return Measured.median(runs);
    }

    private record Round(int number, Measured cold, Measured again, Measured watching, Optional<Measured> hugo) {
        @Override
        public String toString() {
            return "run %d: cold %.2f s, one change %.2f s, watching %.3f s%s"
                    .formatted(
                            number,
                            cold.seconds(),
                            again.seconds(),
                            watching.seconds(),
                            hugo.map(one -> ", Hugo %.2f s".formatted(one.seconds()))
                                    .orElse(""));
        }
    }

    private Round round(int number, Program ours, Watching watching, @Nullable Hugo hugo)
            throws IOException, InterruptedException {
        var releases = work.resolve("releases");
        Folders.delete(releases);
        Files.createDirectories(releases);
        var cold = build(ours, releases);
        Pages.change(pages.oneToChange(), number);
        var again = build(ours, releases);
        var changed = watching.change(number);
        return new Round(number, cold, again, changed, hugo == null ? Optional.empty() : Optional.of(hugo.run()));
    }

    private Measured build(Program ours, Path releases) throws IOException, InterruptedException {
        return ours.run(
                "build", "--semantic", "off", "--content", pages.folder().toString(), "--output", releases.toString());
    }
}

package dev.groundwork.generator.bench;

import dev.groundwork.search.meaning.NoMeaning;
import dev.groundwork.search.meaning.OnDemand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// What meaning costs a build: the first one beside what the bare model needs for the same passages, and one with a
/// page
/// changed beside the same without meaning.
///
/// @param builder this very program
/// @param work a folder for all that it leaves
record MeaningCost(Program builder, Path work, PrintWriter out, PrintWriter progress) {

    private static final int CHANGES = 3;

    /// The folder of releases that [#measure] leaves: searched by meaning, and of the pages as they are then.
    Path releases() {
        return work.resolve("with-meaning");
    }

    /// @param pages a copy
    /// @param passages what a first build has to understand
    void measure(Pages pages, Collection<String> passages) throws IOException, InterruptedException {
        progress.printf("The first build understands %,d passages.%n", passages.size());
        var first = build(pages, releases(), "on");
        progress.println("The bare model, on the same passages.");
        var bare = bare(passages);
        out.printf(
                Locale.ROOT,
                "%,d pages, %,d passages on %d cores: first build %.1f s (%.1f s of CPU), the bare model %.1f s"
                        + " (%.1f s of CPU): %.2f times; at most 1.3 is asked.%n",
                pages.all().size(),
                passages.size(),
                Runtime.getRuntime().availableProcessors(),
                first.seconds(),
                first.cpu(),
                bare.seconds(),
                bare.cpu(),
                first.seconds() / bare.seconds());
        oneChanged(pages);
    }

    private void oneChanged(Pages pages) throws IOException, InterruptedException {
        var byWords = work.resolve("by-words");
        build(pages, byWords, "off");
        var page = pages.oneToChange();
        var on = new ArrayList<Measured>();
        var off = new ArrayList<Measured>();
        for (var change = 1; change <= CHANGES; change++) {
            Pages.change(page, change);
            on.add(build(pages, releases(), "on"));
            off.add(build(pages, byWords, "off"));
        }
        var with = Measured.median(on).seconds();
        var without = Measured.median(off).seconds();
        out.printf(
                Locale.ROOT,
                "One page changed, in the middle of %d: %.2f s with meaning, %.2f s without: %.2f s more; at most 1 s"
                        + " is asked.%n",
                CHANGES,
                with,
                without,
                with - without);
        out.flush();
    }

    /// Builds a release in a process of its own.
    Measured build(Pages pages, Path to, String semantic) throws IOException, InterruptedException {
        return builder.run(
                "build", "--content", pages.folder().toString(), "--output", to.toString(), "--semantic", semantic);
    }

    /// The model alone, loaded already, on all cores.
    private static Measured bare(Collection<String> passages) throws IOException, InterruptedException {
        var model = new OnDemand();
        understand(model, List.of("ready"));
        var cpu = cpu();
        var start = System.nanoTime();
        understand(model, passages);
        return new Measured((System.nanoTime() - start) / 1e9, cpu() - cpu, 0);
    }

    private static double cpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(java.time.Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    private static void understand(OnDemand model, Collection<String> passages)
            throws IOException, InterruptedException {
        var left = new ConcurrentLinkedQueue<>(passages);
        Callable<Void> reader = () -> {
            for (var text = left.poll(); text != null; text = left.poll()) {
                model.of(text);
            }
            return null;
        };
        var cores = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            for (var ended : threads.invokeAll(Collections.nCopies(cores, reader))) {
                ended.get();
            }
        } catch (ExecutionException e) {
            throw new Failed(
                    e.getCause() instanceof NoMeaning none
                            ? String.valueOf(none.getMessage())
                            : "The model failed: " + e.getCause());
        }
    }
}

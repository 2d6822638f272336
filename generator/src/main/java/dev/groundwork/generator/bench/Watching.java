package dev.groundwork.generator.bench;

import dev.groundwork.release.ReleaseFolder;
import dev.groundwork.release.Releases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A watcher that runs, as in the preview, and builds again when a page is saved.
final class Watching implements AutoCloseable {

    private static final long LONGEST = Duration.ofMinutes(30).toNanos();

    private final Program program;
    private final Process process;
    private final Releases releases;
    private final Path page;

    private Watching(Program program, Process process, Releases releases, Path page) {
        this.program = program;
        this.process = process;
        this.releases = releases;
        this.page = page;
    }

    /// Starts it and waits for its first release.
    static Watching of(Program program, Pages pages, Path folder) throws IOException, InterruptedException {
        var process = program.start(
                "watch", "--semantic", "off", "--content", pages.folder().toString(), "--output", folder.toString());
        var watching = new Watching(program, process, new Releases(folder), pages.oneToChange());
        try {
            watching.awaitOther(Optional.empty());
            return watching;
        } catch (IOException | RuntimeException e) {
            watching.close();
            throw e;
        }
    }

    /// Saves a page and waits until the pointer has moved.
    Measured change(int number) throws IOException {
        var before = releases.pointer();
        var cpu = cpu();
        Pages.change(page, number);
        var saved = System.nanoTime();
        awaitOther(before);
        var seconds = (System.nanoTime() - saved) / 1e9;
        return new Measured(seconds, cpu() - cpu, Usage.peak(process.pid()));
    }

    private double cpu() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    private void awaitOther(Optional<ReleaseFolder> before) throws IOException {
        var start = System.nanoTime();
        while (releases.pointer().equals(before)) {
            if (!process.isAlive() || System.nanoTime() - start > LONGEST) {
                throw program.failed("watch");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

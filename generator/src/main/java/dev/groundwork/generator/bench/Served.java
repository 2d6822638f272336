package dev.groundwork.generator.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// The service as its users start it, in a process of its own on this machine.
final class Served implements AutoCloseable {

    private static final Pattern GREETING = Pattern.compile("Groundwork is on (http://\\S+)");
    private static final long LONGEST = Duration.ofMinutes(2).toNanos();

    private final Process process;
    private final URI address;

    private Served(Process process, URI address) {
        this.process = process;
        this.address = address;
        // Whoever ends the benchmark ends the service too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /// Starts it and waits until it listens.
    ///
    /// @param portal the script that starts it
    /// @param work a folder for its data and for what it says
    static Served start(String portal, Path releases, Path work) throws IOException {
        var log = work.resolve("service.log");
        var program = new Program(List.of(portal, "serve"), Map.of(), log);
        var process = program.start(
                "--releases",
                releases.toAbsolutePath().toString(),
                "--data",
                work.resolve("data").toString(),
                "--port",
                "0",
                "--rate-limits",
                "off");
        var start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < LONGEST) {
            var greeting = GREETING.matcher(Files.readString(log));
            if (greeting.find()) {
                return new Served(process, URI.create(greeting.group(1)));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        process.destroy();
        throw program.failed("serve");
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

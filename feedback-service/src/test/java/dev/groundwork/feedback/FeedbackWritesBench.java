package dev.groundwork.feedback;

import dev.groundwork.feedback.database.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A part of what `./portal bench feedback` runs: how many votes a second are acknowledged through HTTP, and in turn
/// how
/// many rows a plain loop commits on the same disk. The syncs are counted from outside. No test: only that command
/// names
/// it.
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FeedbackWritesBench {

    private static final int ROUNDS = 5;
    private static final double SECONDS = 5;
    private static final Pattern PORT = Pattern.compile("http://[0-9.]+:([0-9]+)");
    private static final List<String> COUNTING_SYNCS =
            List.of("strace", "-f", "--seccomp-bpf", "-qq", "-e", "signal=none", "-e", "trace=fsync,fdatasync", "-o");

    @TempDir
    Path folder;

    /// Medians of rates a second.
    private record Rate(String what, List<Double> rates) {

        double median() {
            return rates.stream().sorted().toList().get(rates.size() / 2);
        }

        String row(Rate plain) {
            return String.format(Locale.ROOT, "| %s | %,.0f | %.1f |%n", what, median(), median() / plain.median());
        }
    }

    @Test
    void measure() throws Exception {
        Portal.releases(folder).publish();
        var rows = rates() + syncs();

        Files.writeString(
                Files.createDirectories(Path.of("../target")).resolve("bench-feedback-writes.txt"),
                "| written and synced, 64 clients | a second | ÷ the loop |\n| --- | ---: | ---: |\n" + rows + "\n");
    }

    private String rates() throws Exception {
        var plain = new Rate("a plain JDBC loop, one row a commit", new ArrayList<>());
        var writer = new Rate("the same rows by 64 threads through the Writer", new ArrayList<>());
        var many = new Rate("votes acknowledged to 64 clients through HTTP", new ArrayList<>());
        var one = new Rate("votes acknowledged to one client through HTTP", new ArrayList<>());
        var loop = new PlainLoop(folder.resolve("plain.db"));
        try (var served = Served.by(Program.serve(folder));
                var direct = Database.open(folder.resolve("direct"))) {
            new FlatOut(served.port(), 64).during(SECONDS);
            new ThroughWriter(direct.writer(), 64).during(SECONDS);
            for (var round = 0; round < ROUNDS; round++) {
                plain.rates().add(loop.during(SECONDS) / SECONDS);
                writer.rates().add(new ThroughWriter(direct.writer(), 64).during(SECONDS) / SECONDS);
                many.rates().add(new FlatOut(served.port(), 64).during(SECONDS) / SECONDS);
                one.rates().add(new FlatOut(served.port(), 1).during(SECONDS) / SECONDS);
            }
        }
        return plain.row(plain) + writer.row(plain) + many.row(plain) + one.row(plain);
    }

    /// In a run of its own, since counting takes time.
    private String syncs() throws Exception {
        var log = folder.resolve("syncs");
        var counting = new ArrayList<>(COUNTING_SYNCS);
        counting.add(log.toString());
        try (var served = Served.by(Program.serve(counting, folder))) {
            var clients = new FlatOut(served.port(), 64);
            clients.during(SECONDS);
            var before = calls(log);
            var acknowledged = clients.during(2 * SECONDS);
            return String.format(
                    Locale.ROOT,
                    "| syncs for each vote acknowledged to 64 clients, counted by strace | %.3f | |%n",
                    (calls(log) - before) / (double) acknowledged);
        } catch (IOException e) {
            return "| syncs are counted by strace, which is not here | | |\n";
        }
    }

    private static long calls(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            // One that was interrupted by another has a second line when it returns.
            return lines.filter(line -> line.contains("sync(")).count();
        }
    }

    private record Served(Process process, BufferedReader out, int port) implements AutoCloseable {

        static Served by(Process process) throws IOException {
            var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
            var greeting = PORT.matcher(String.valueOf(out.readLine()));
            if (!greeting.find()) {
                throw new IOException("the service did not start");
            }
            return new Served(process, out, Integer.parseInt(greeting.group(1)));
        }

        @Override
        public void close() throws IOException {
            // Those that it started too, where something else stands in front of it.
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
            out.close();
        }
    }
}

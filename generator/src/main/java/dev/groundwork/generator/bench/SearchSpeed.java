package dev.groundwork.generator.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/// How quickly a running service answers, and how much memory it holds afterwards.
///
/// @param portal the script that starts the service
/// @param seconds how long the open loop lasts; each of the others takes a third of that
record SearchSpeed(String portal, double seconds, PrintWriter out, PrintWriter progress) {

    private static final int PER_SECOND = 60;

    /// Five letters a second each.
    private static final int TYPISTS = 12;

    private static final int MANY = 16;
    private static final double THIRD = 1.0 / 3;

    /// @param work a folder for what the service keeps
    void measure(Path releases, Questions questions, Path work) throws IOException, InterruptedException {
        try (var service = Served.start(portal, releases, work);
                var asking = new Asking(service.address(), questions)) {
            progress.println("Warming up with questions that are not asked again.");
            asking.closed(2, seconds * THIRD / 2);
            asking.open(PER_SECOND, TYPISTS, seconds * THIRD / 2);
            head();
            var one = asking.closed(1, seconds * THIRD).full();
            row("one client, %,d full searches".formatted(one.getTotalCount()), quantiles(one), "12 ms, 40 ms");
            var due = asking.open(PER_SECOND, TYPISTS, seconds);
            row(
                    "open loop of %d full a second for %.0f s".formatted(PER_SECOND, seconds),
                    quantiles(due.full()),
                    "25 ms, 100 ms");
            row("beside it %d as-you-type a second".formatted(PER_SECOND), quantiles(due.typed()), "p99 50 ms");
            var many = asking.closed(MANY, seconds * THIRD);
            row(
                    "%d clients flat out".formatted(MANY),
                    String.format(Locale.ROOT, "%.0f full a second; %s", many.perSecond(), quantiles(many.full())),
                    "at least 120");
            row(
                    "memory of the service",
                    String.format(
                            Locale.ROOT,
                            "%.0f MB; at its peak %.0f MB",
                            Usage.resident(service.pid()) / 1e6,
                            Usage.peak(service.pid()) / 1e6),
                    "512 MB");
            row("not answered", "%,d".formatted(asking.unanswered()), "0");
        }
    }

    private void head() {
        row("searching, each question asked once", "p50, p99, slowest", "asked");
        row("---", "---", "---");
    }

    private static String quantiles(Histogram took) {
        return String.format(
                Locale.ROOT,
                "%.1f ms, %.1f ms, %.0f ms",
                took.getValueAtPercentile(50) / 1e3,
                took.getValueAtPercentile(99) / 1e3,
                took.getMaxValue() / 1e3);
    }

    private void row(String what, String figure, String asked) {
        out.printf("| %-44s | %-46s | %-14s |%n", what, figure, asked);
        out.flush();
    }
}

package dev.groundwork.generator.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The figures as text that is a table in Markdown too.
final class Table {

    private final PrintWriter out;

    Table(PrintWriter out) {
        this.out = out;
    }

    void print(List<Subject.Figures> all) {
        row("site", "what", "time", "CPU", "memory", "pages/s", "÷ Hugo");
        row("---", "---", "---:", "---:", "---:", "---:", "---:");
        for (var one : all) {
            var hugo = one.hugo() == null ? null : one.hugo().full();
            var site = "%s, %,d pages".formatted(one.name(), one.pages());
            line(site, "cold build", one.cold(), one.pages(), hugo);
            line(site, "one page changed, new process", one.again(), one.pages(), hugo);
            line(site, "one page changed, running watcher", one.watching(), one.pages(), hugo);
            if (hugo != null && one.hugo() != null) {
                line(
                        site,
                        "Hugo, bare, all %,d pages".formatted(one.hugo().pages()),
                        hugo,
                        one.hugo().pages(),
                        hugo);
            }
        }
    }

    private void line(String site, String what, Measured run, long pages, @Nullable Measured hugo) {
        row(
                site,
                what,
                format("%.3f s", run.seconds()),
                format("%.2f s", run.cpu()),
                run.peak() == 0 ? "unknown" : format("%.0f MB", run.peak() / 1e6),
                format("%,.0f", pages / run.seconds()),
                hugo == null ? "" : format("%.2f", run.seconds() / hugo.seconds()));
    }

    private static String format(String pattern, double figure) {
        return String.format(Locale.ROOT, pattern, figure);
    }

    private void row(String... cells) {
        out.printf("| %-34s | %-36s | %9s | %9s | %8s | %7s | %6s |%n", (Object[]) cells);
    }
}

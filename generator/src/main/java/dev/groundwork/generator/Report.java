package dev.groundwork.generator;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Tells whoever started a build what came of it.
final class Report {

    private final Clock clock;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Instant started;

    Report(Clock clock, PrintWriter out, PrintWriter err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
        this.started = clock.instant();
    }

    /// Prints it and gives the exit code.
    int tell(Outcome outcome) {
        outcome.warnings().forEach(warning -> err.println("Warning: " + warning));
        if (outcome instanceof Outcome.Refused(var problems, var _)) {
            problems.forEach(err::println);
        }
        return sum(outcome);
    }

    /// The same for a build that nobody waited for.
    void tellWhatIsNew(Outcome outcome) {
        if (!(outcome instanceof Outcome.Released(var _, var isNew, var _)) || isNew) {
            tell(outcome);
        }
    }

    /// Prints its last line and gives the exit code.
    int sum(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Released(var live, var isNew, var _) -> {
                var pages = work(live.release().pages().size());
                out.println((isNew ? "Built %s: %s" : "Looked at %s: nothing has changed, %s stays live")
                        .formatted(pages, Folders.shown(live.folder().path())));
                yield Commands.DONE;
            }
            case Outcome.Checked(var pages, var _) -> {
                out.println("Checked %s: all in order".formatted(work(pages)));
                yield Commands.DONE;
            }
            case Outcome.Refused(var problems, var _) -> {
                err.println("%,d %s; nothing was published."
                        .formatted(problems.size(), problems.size() == 1 ? "problem" : "problems"));
                yield Commands.WRONG_INPUT;
            }
        };
    }

    private String work(int pages) {
        var seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%,d %s in %.1f s", pages, pages == 1 ? "page" : "pages", seconds);
    }
}

package dev.groundwork.generator;

import dev.groundwork.generator.content.Concern;
import dev.groundwork.generator.content.ContentReader;
import dev.groundwork.generator.content.Problems;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints a fiscal year, so that somebody who plans a launch sees where it may fall.
@Command(
        description = "Prints the fiscal year: quarters, months, quiet times, and the launches that fall there.",
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {

    /// What makes the calendar itself wrong; all else is for `check` to tell.
    private static final Set<Concern> OF_THE_CALENDAR = Set.of(Concern.SETTING, Concern.FILE);

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--year",
            paramLabel = "N",
            description = "the fiscal year whose first month lies in this year (the one it is)")
    private @Nullable Integer year;

    CalendarCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (year != null && (year < 1000 || year > 9998)) {
            throw new ParameterException(commandLine, "--year %d is no year. Write it as 2026.".formatted(year));
        }
        var content = folders.presentContent();
        var at = folders.instant(clock);
        var problems = new Problems(ContentReader.hasPolicy(content));
        var written = ContentReader.read(content, at, problems);
        var wrong = problems.errors().stream()
                .filter(problem -> OF_THE_CALENDAR.contains(problem.concern()))
                .toList();
        if (!wrong.isEmpty()) {
            wrong.forEach(commandLine.getErr()::println);
            return Commands.WRONG_INPUT;
        }
        var calendar = written.portal().calendar();
        var today = at.atZone(written.portal().site().timeZone()).toLocalDate();
        var fiscal = year == null ? calendar.yearOf(today) : calendar.year(year);
        new CalendarTable(written, fiscal, at).lines().forEach(commandLine.getOut()::println);
        return Commands.DONE;
    }
}

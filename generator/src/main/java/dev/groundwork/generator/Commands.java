package dev.groundwork.generator;

import dev.groundwork.generator.bench.BuildBench;
import dev.groundwork.generator.bench.SearchBench;
import dev.groundwork.generator.bench.SimilarBench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: what it offers, and what an end means to whoever started it.
final class Commands {

    static final int DONE = 0;
    static final int WRONG_INPUT = 1;
    static final int WRONG_COMMAND_LINE = 2;
    static final int MACHINE_FAILED = 3;

    private final CommandLine commandLine;

    Commands(Clock clock, PrintWriter out, PrintWriter err) {
        this.commandLine = new CommandLine(new Generator())
                .addSubcommand("build", new BuildCommand(clock))
                .addSubcommand("check", new CheckCommand(clock))
                .addSubcommand("calendar", new CalendarCommand(clock))
                .addSubcommand("watch", new WatchCommand(clock))
                .addSubcommand("publish", new PublishCommand(clock, Pause.by(clock)))
                .addSubcommand(
                        "bench",
                        new CommandLine(new Bench())
                                .addSubcommand("build", new BuildBench(Main.class.getName()))
                                .addSubcommand(
                                        "search",
                                        new SearchBench(
                                                Main.class.getName(),
                                                clock,
                                                (content, templates) -> NotedPassages.of(content, templates, clock)))
                                .addSubcommand("similar", new SimilarBench()))
                .addSubcommand("new", new NewCommand(clock))
                .addSubcommand("init", new InitCommand(clock))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(Commands::refuse)
                .setExecutionExceptionHandler((e, _, _) -> fail(e, err));
    }

    int run(String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            commandLine.getErr().println("There is not enough memory for this content. Give Java more with -Xmx.");
        } catch (LinkageError e) {
            commandLine.getErr().println("The generator is not whole: %s. Build it again.".formatted(e));
        }
        return MACHINE_FAILED;
    }

    @Command(
            name = "./portal",
            description = "Turns a folder of Markdown into a release of the portal.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "build | check | watch | publish | bench | calendar | new | init")
    private static final class Generator {}

    @Command(
            description = "The benchmarks; 'live' and 'push' explain themselves with ./portal bench live --help.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "build | search | live | push")
    private static final class Bench {}

    private static int refuse(CommandLine.ParameterException e, String[] arguments) {
        var err = e.getCommandLine().getErr();
        err.println(e.getMessage());
        err.println("'%s --help' lists what can be given."
                .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return WRONG_COMMAND_LINE;
    }

    private static int fail(Exception e, PrintWriter err) {
        err.println(
                sentence(e instanceof UncheckedIOException && e.getCause() instanceof IOException cause ? cause : e));
        return MACHINE_FAILED;
    }

    static String sentence(Exception e) {
        return switch (e) {
            case UncheckedIOException wrapped when wrapped.getCause() != null -> sentence(wrapped.getCause());
            case CommandLine.ParameterException refused -> String.valueOf(refused.getMessage());
            case NoSuchFileException missing -> missing.getFile() + " has gone while it was needed. Try again.";
            case AccessDeniedException denied ->
                denied.getFile() + " may not be read or written by this user. Change its rights.";
            case FileAlreadyExistsException inTheWay ->
                inTheWay.getFile() + " is in the way. Move it, or name another folder.";
            case FileSystemException failed
            when failed.getReason() != null ->
                "%s: %s. Mend that and try again.".formatted(failed.getFile(), failed.getReason());
            case IOException failed -> String.valueOf(failed.getMessage());
            default ->
                "The generator has a fault of its own: %s at %s. Please report it."
                        .formatted(e, e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
        };
    }
}

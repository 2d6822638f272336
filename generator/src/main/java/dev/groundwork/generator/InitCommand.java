package dev.groundwork.generator;

import dev.groundwork.generator.author.Author;
import dev.groundwork.generator.author.Refusal;
import dev.groundwork.generator.author.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a company's own content repository.
@Command(
        description = "Makes a content repository of your own: settings, a page of each type, the merge-request check.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "a folder that is empty or not there yet")
    private Path folder = Path.of(".");

    InitCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var here = Files.isDirectory(folder) ? folder : Path.of(".");
            var files = Starter.write(folder, Author.in(here), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            commandLine
                    .getOut()
                    .println("Made %d files in %s. Look at them: ./portal --content %s"
                            .formatted(files.size(), folder, folder));
            commandLine
                    .getOut()
                    .println("Then read %s: ten minutes to a page of your own.".formatted(files.getFirst()));
            return Commands.DONE;
        } catch (Refusal refusal) {
            commandLine.getErr().println(refusal.getMessage());
            return Commands.WRONG_INPUT;
        }
    }
}

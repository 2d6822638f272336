package dev.groundwork.feedback;

import dev.groundwork.feedback.database.Restore;
import dev.groundwork.feedback.database.UnusableDatabase;
import dev.groundwork.feedback.database.WrongFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What `./portal restore` does.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Puts a backup in the place of the database. Stop the service first.",
        footer = "The database that was there is kept beside it, and its name is told.")
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "What ./portal backup has written.")
    @Nullable
    Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:GROUNDWORK_DATA:-data}",
            description = "The folder of the database (data).")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        var folder = Objects.requireNonNull(data);
        try {
            var aside = Restore.from(
                    Objects.requireNonNull(file), folder, Clock.systemUTC().instant());
            command.getOut().println("The database in " + folder + " is restored. The service can be started.");
            aside.ifPresent(old -> command.getOut().println("The one that was there before is " + old + "."));
            return 0;
        } catch (WrongFile e) {
            command.getErr().println(e.getMessage());
            return Main.INPUT_WRONG;
        } catch (UnusableDatabase e) {
            command.getErr().println(e.getMessage());
            return Main.MACHINE_FAILED;
        }
    }
}

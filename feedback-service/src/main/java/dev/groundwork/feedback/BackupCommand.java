package dev.groundwork.feedback;

import dev.groundwork.feedback.database.Backup;
import dev.groundwork.feedback.database.UnusableDatabase;
import dev.groundwork.feedback.database.WrongFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What `./portal backup` does.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the database into one file, while the service runs. An earlier backup is replaced.",
        footer = "The file is complete, or it is what it was before. ./portal restore puts it back.")
final class BackupCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
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
        var written = Objects.requireNonNull(file);
        try {
            Backup.write(Objects.requireNonNull(data), written);
            command.getOut().println("The backup is in " + written + ".");
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

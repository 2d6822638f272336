package dev.groundwork.feedback.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/// Copies the database into one file while the service writes to it.
public final class Backup {

    private Backup() {}

    /// Writes all that was acknowledged before it began, and perhaps some of what came after. The file is complete, or
    /// what it was before; an earlier backup is replaced.
    ///
    /// @param folder the service's `--data`
    /// @throws WrongFile where something else has this name
    /// @throws UnusableDatabase with a sentence for the operator
    public static void write(Path folder, Path file) throws WrongFile, UnusableDatabase {
        var database = DatabaseFile.in(folder);
        if (!database.exists()) {
            throw new UnusableDatabase(
                    "There is no database in %s. Give the folder that the service uses with --data.".formatted(folder));
        }
        var target = file.toAbsolutePath();
        try {
            refuseOther(database, target);
            var copy = new DatabaseFile(target.resolveSibling("." + target.getFileName() + ".part"));
            try {
                copy.delete();
                database.copyTo(copy);
                check(database, copy);
                copy.settle();
                Files.move(copy.path(), target, StandardCopyOption.ATOMIC_MOVE);
                DatabaseFile.syncFolder(target.resolveSibling(""));
            } finally {
                copy.delete();
            }
        } catch (SQLException | IOException e) {
            throw new UnusableDatabase(
                    "The backup %s was not written: %s. Check that the database %s can be read, and that there is room."
                            .formatted(file, Database.cause(e), database.path()),
                    e);
        }
    }

    private static void refuseOther(DatabaseFile database, Path target) throws WrongFile, IOException {
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new WrongFile(
                    "The folder %s is not there. Make it, or give another file for the backup.".formatted(folder));
        }
        if (target.getFileName().toString().startsWith(Database.FILE)
                && Files.isSameFile(folder, database.path().toAbsolutePath().resolveSibling(""))) {
            throw new WrongFile("%s is the database itself. Give another file for the backup.".formatted(target));
        }
        if (Files.exists(target) && !isBackup(target)) {
            throw new WrongFile("%s is there already and is no backup of Groundwork. Give another file for the backup."
                    .formatted(target));
        }
    }

    private static boolean isBackup(Path target) {
        try {
            return Files.isRegularFile(target)
                    && new DatabaseFile(target).faults().isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    private static void check(DatabaseFile database, DatabaseFile copy) throws SQLException, UnusableDatabase {
        var faults = copy.faults();
        if (!faults.isEmpty()) {
            throw new UnusableDatabase(
                    "The database %s is damaged, so no backup was made of it: %s. Restore an earlier one."
                            .formatted(database.path(), faults.getFirst()));
        }
    }
}

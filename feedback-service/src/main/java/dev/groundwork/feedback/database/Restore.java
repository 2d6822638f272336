package dev.groundwork.feedback.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Puts a backup in the place of the database, and keeps the one that was there.
public final class Restore {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private Restore() {}

    /// Checks the backup, brings it to the newest schema, and then puts it in place.
    ///
    /// @param folder the service's `--data`; made where there is none
    /// @return where the database is now that was there before
    /// @throws WrongFile where the file is no backup of ours
    /// @throws UnusableDatabase with a sentence for the operator; the database is then what it was
    public static Optional<Path> from(Path file, Path folder, Instant now) throws WrongFile, UnusableDatabase {
        var backup = new DatabaseFile(file);
        var database = DatabaseFile.in(folder);
        if (!Files.isRegularFile(file)) {
            throw new WrongFile("There is no file %s. Give the one that ./portal backup has written.".formatted(file));
        }
        try {
            Files.createDirectories(folder);
            var copy = new DatabaseFile(folder.resolve(Database.FILE + ".restoring"));
            try (var _ = Held.of(database)) {
                copy.delete();
                take(backup, copy);
                var aside = putAside(database, now);
                Files.move(copy.path(), database.path(), StandardCopyOption.ATOMIC_MOVE);
                DatabaseFile.syncFolder(folder);
                return aside;
            } finally {
                copy.delete();
            }
        } catch (SQLException | IOException | FlywayException e) {
            throw new UnusableDatabase(
                    "The database %s was not restored: %s. Check that its folder can be written, and that there is room."
                            .formatted(database.path(), Database.cause(e)),
                    e);
        }
    }

    private static void take(DatabaseFile backup, DatabaseFile copy) throws WrongFile, SQLException, IOException {
        try {
            backup.copyTo(copy);
            var faults = copy.faults();
            if (!faults.isEmpty()) {
                throw new WrongFile("%s is no backup of Groundwork that can be used: %s. Give another one."
                        .formatted(backup.path(), faults.getFirst()));
            }
        } catch (SQLException e) {
            if (NotWritten.isOfTheDisk(e)) {
                throw e;
            }
            throw new WrongFile(
                    "%s is no backup of Groundwork that can be used: %s. Give another one."
                            .formatted(backup.path(), Database.cause(e)),
                    e);
        }
        try {
            Database.migrate(Database.source(copy.path(), false));
        } catch (FlywayValidateException e) {
            throw new WrongFile(
                    "%s was made by a newer version of this service. Restore it with that one."
                            .formatted(backup.path()),
                    e);
        }
        copy.settle();
    }

    /// With all that lies beside it: a log that is left behind would be taken for the new one's.
    private static Optional<Path> putAside(DatabaseFile database, Instant now) throws IOException {
        var name = Database.FILE + ".replaced-" + MOMENT.format(now);
        var aside = new DatabaseFile(database.path().resolveSibling(name));
        var there = database.exists();
        if (there) {
            Files.move(database.path(), aside.path());
        }
        for (var i = 0; i < DatabaseFile.COMPANIONS.size(); i++) {
            if (Files.exists(database.companions().get(i))) {
                Files.move(database.companions().get(i), aside.companions().get(i));
            }
        }
        return there ? Optional.of(aside.path()) : Optional.empty();
    }
}

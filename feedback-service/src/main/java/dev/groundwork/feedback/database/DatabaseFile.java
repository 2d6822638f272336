package dev.groundwork.feedback.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A database as a file that is copied and looked at, whoever else uses it.
record DatabaseFile(Path path) {

    /// What lies beside it while it is used, or where its last user was killed.
    static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

    private static final int WAIT_FOR_LOCK_MILLIS = 5_000;
    private static final int ALL_PAGES = -1;
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");
    /// Of every version: what feedback is kept in, and how its schema came to be.
    private static final String TABLES_OF_OURS =
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('item', 'flyway_schema_history')";

    static DatabaseFile in(Path folder) {
        return new DatabaseFile(folder.resolve(Database.FILE));
    }

    boolean exists() {
        return Files.exists(path);
    }

    List<Path> companions() {
        return COMPANIONS.stream()
                .map(end -> path.resolveSibling(path.getFileName() + end))
                .toList();
    }

    /// Lets nobody read it but its owner, and makes it first where it is not there. What SQLite makes beside it has the
    /// same rights.
    void keepToOwner() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (!exists()) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        }
        for (var file : Stream.concat(Stream.of(path), companions().stream()).toList()) {
            if (Files.exists(file) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, OWNER_ALONE);
            }
        }
    }

    /// Copies it as it is at one moment, for its owner alone. Neither its readers nor its writer wait for that.
    void copyTo(DatabaseFile copy) throws SQLException, IOException {
        copy.keepToOwner();
        // Not read-only: such a connection could not take away what lies beside the file if it is the last to leave,
        // and the service might then not be allowed to use that.
        try (var connection = open(new SQLiteConfig())) {
            // All in one step: between two, a write would make it begin again, and under load it would never end.
            var outcome = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", copy.path.toString(), null, 100, WAIT_FOR_LOCK_MILLIS / 100, ALL_PAGES);
            if (outcome != 0) {
                var why = SQLiteErrorCode.getErrorCode(outcome & 0xff);
                throw new SQLiteException(why.message, why);
            }
        }
    }

    /// Makes a single file of it, to which nothing beside it belongs, and puts it on the disk.
    void settle() throws SQLException, IOException {
        try (var connection = open(new SQLiteConfig());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        }
        sync(path, StandardOpenOption.WRITE);
    }

    /// What is wrong with it as a database of ours; empty where nothing is.
    List<String> faults() throws SQLException {
        try (var connection = open(new SQLiteConfig());
                var statement = connection.createStatement()) {
            try (var ours = statement.executeQuery(TABLES_OF_OURS)) {
                if (!ours.next() || ours.getInt(1) < 2) {
                    return List.of("it holds no feedback");
                }
            }
            var faults = new ArrayList<String>();
            try (var found = statement.executeQuery("PRAGMA integrity_check(1)")) {
                while (found.next()) {
                    faults.add(found.getString(1));
                }
            }
            faults.remove("ok");
            return faults;
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
        for (var companion : companions()) {
            Files.deleteIfExists(companion);
        }
    }

    Connection open(SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(WAIT_FOR_LOCK_MILLIS);
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /// After this a new name in the folder outlives a power cut.
    static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}

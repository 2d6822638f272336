package dev.groundwork.feedback.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A database that nobody else has open, and that nobody can open until this is closed.
final class Held implements AutoCloseable {

    /// Where SQLite keeps its locks in a file of any length, whatever is in it.
    private static final long LOCKS_BEGIN = 0x4000_0000L;

    private static final long LOCKS = 512;

    private final @Nullable Connection connection;

    private Held(@Nullable Connection connection) {
        this.connection = connection;
    }

    /// Takes it, where there is one.
    ///
    /// @throws UnusableDatabase where somebody uses it
    static Held of(DatabaseFile database) throws UnusableDatabase, SQLException, IOException {
        if (!database.exists()) {
            return new Held(null);
        }
        Connection connection = null;
        try {
            connection = database.open(new SQLiteConfig());
            try (var statement = connection.createStatement()) {
                // Leaves the log beside it behind, which can only be done by the last one who has it open.
                statement.execute("PRAGMA journal_mode = DELETE");
                statement.execute("BEGIN EXCLUSIVE");
            }
            return new Held(connection);
        } catch (SQLException e) {
            if (connection != null) {
                connection.close();
            }
            if (isInUse(e) || !isFree(database)) {
                throw inUse(database, e);
            }
            // It is damaged, which may be why it is to be replaced.
            return new Held(null);
        }
    }

    private static boolean isInUse(SQLException e) {
        return e instanceof SQLiteException sqlite
                && NotWritten.kind(sqlite.getResultCode()) == SQLiteErrorCode.SQLITE_BUSY;
    }

    private static boolean isFree(DatabaseFile database) throws IOException {
        try (var channel = FileChannel.open(database.path(), StandardOpenOption.WRITE);
                var lock = channel.tryLock(LOCKS_BEGIN, LOCKS, false)) {
            return lock != null;
        }
    }

    private static UnusableDatabase inUse(DatabaseFile database, SQLException e) {
        return new UnusableDatabase(
                "The database %s is in use. Stop the service, and restore again.".formatted(database.path()), e);
    }

    @Override
    public void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}

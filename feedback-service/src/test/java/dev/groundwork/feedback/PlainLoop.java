package dev.groundwork.feedback;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// What one would write without a second thought: a row, a commit, the next row. As safe as ours: the same journal and
/// the same syncs.
record PlainLoop(Path database) {

    /// How many rows of two short texts were committed in this time.
    int during(double seconds) throws SQLException {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var committed = 0;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS row (name TEXT NOT NULL PRIMARY KEY, value TEXT) WITHOUT ROWID");
            try (var insert = connection.prepareStatement("INSERT INTO row VALUES (?, ?)")) {
                while (System.nanoTime() < end) {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setString(2, "x");
                    insert.executeUpdate();
                    committed++;
                }
            }
        }
        return committed;
    }
}

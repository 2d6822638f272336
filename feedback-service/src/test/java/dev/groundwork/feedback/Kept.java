package dev.groundwork.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks into the file itself, past all that we have written.
record Kept(Path database) {

    /// A copy of what a killed service left behind: looking at that itself would mend it.
    static Kept leftIn(Path data, Path copy) throws IOException {
        Files.createDirectories(copy);
        for (var name : List.of("groundwork.db", "groundwork.db-wal")) {
            Files.deleteIfExists(copy.resolve(name));
            if (Files.exists(data.resolve(name))) {
                Files.copy(data.resolve(name), copy.resolve(name));
            }
        }
        return new Kept(copy.resolve("groundwork.db"));
    }

    /// The first column of each row.
    List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    /// The ids of votes of which every part is there.
    List<String> votes() throws SQLException {
        return query("SELECT vote.id FROM vote JOIN item ON item.id = vote.id JOIN sent ON sent.id = item.id");
    }

    String integrity() throws SQLException {
        return query("PRAGMA integrity_check").getFirst();
    }
}

package dev.groundwork.feedback.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A whole database as a script, one statement a line or more, each ended by a semicolon at the end of a line.
final class Script {

    private static final String END = ";\n";

    private Script() {}

    static Connection open(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    static void run(String script, Path database) throws SQLException {
        try (var connection = open(database);
                var statement = connection.createStatement()) {
            for (var sql : script.split(END, -1)) {
                if (!sql.isBlank()) {
                    statement.executeUpdate(sql);
                }
            }
        }
    }

    static String of(Path database) throws SQLException {
        try (var connection = open(database)) {
            var script = new StringBuilder();
            for (var created : strings(
                    connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")) {
                script.append(created).append(END);
            }
            for (var table : tables(connection)) {
                var columns = columns(connection, table);
                for (var row : rows(connection, table, columns)) {
                    script.append("INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), row))
                            .append(END);
                }
            }
            return script.toString();
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        // Those that others refer to first.
        return strings(
                connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name = 'item' DESC, name");
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        return strings(connection, "SELECT name FROM pragma_table_info('" + table + "')");
    }

    /// Each as the values of an INSERT.
    static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
        var quoted = columns.stream().map(column -> "quote(" + column + ")").collect(Collectors.joining(", "));
        try (var found =
                connection.createStatement().executeQuery("SELECT " + quoted + " FROM " + table + " ORDER BY 1")) {
            return all(found, columns.size());
        }
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var found = connection.createStatement().executeQuery(sql)) {
            return all(found, 1);
        }
    }

    private static List<String> all(ResultSet found, int columns) throws SQLException {
        var rows = new ArrayList<String>();
        while (found.next()) {
            var row = new ArrayList<String>();
            for (var column : IntStream.rangeClosed(1, columns).toArray()) {
                row.add(found.getString(column));
            }
            rows.add(String.join(", ", row));
        }
        return rows;
    }
}

package dev.groundwork.feedback.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A database of every version that was ever shipped, brought to this one.
class UpgradeTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/schemas");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/sqlite");

    @TempDir
    Path folder;

    static Stream<Path> scripts() throws IOException {
        return files(SCRIPTS).values().stream();
    }

    /// By version, from files such as `V2__searches.sql` and `v2.sql`.
    private static Map<Integer, Path> files(Path folder) throws IOException {
        var files = new TreeMap<Integer, Path>();
        try (var found = Files.list(folder)) {
            found.forEach(file ->
                    files.put(Integer.valueOf(file.getFileName().toString().replaceAll("(?i)^v(\\d+).*", "$1")), file));
        }
        return files;
    }

    private Path database() {
        return folder.resolve(Database.FILE);
    }

    private List<String> ask(String sql) throws SQLException {
        try (var connection = Script.open(database())) {
            return Script.strings(connection, sql);
        }
    }

    /// What is in these columns of each table.
    private Map<String, List<String>> rows(Map<String, List<String>> columns) throws SQLException {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = Script.open(database())) {
            for (var table : columns.entrySet()) {
                rows.put(table.getKey(), Script.rows(connection, table.getKey(), table.getValue()));
            }
        }
        return rows;
    }

    private Map<String, List<String>> columns() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        try (var connection = Script.open(database())) {
            for (var table : Script.tables(connection)) {
                columns.put(table, Script.columns(connection, table));
            }
        }
        columns.remove("flyway_schema_history");
        return columns;
    }

    private List<String> schema() throws SQLException {
        return ask("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void what_an_earlier_version_kept_is_all_there_after_the_upgrade(Path script) throws Exception {
        Script.run(Files.readString(script), database());
        var columns = columns();
        var before = rows(columns);
        assertThat(before.values()).as("a row in every table").noneMatch(List::isEmpty);

        Database.open(folder).close();

        assertThat(rows(columns)).isEqualTo(before);
        assertThat(ask("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(ask("SELECT \"table\" FROM pragma_foreign_key_check")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void an_upgraded_database_has_the_schema_of_a_new_one(Path script) throws Exception {
        Database.open(folder).close();
        var fresh = schema();
        Files.delete(database());
        Script.run(Files.readString(script), database());

        Database.open(folder).close();

        assertThat(schema()).isEqualTo(fresh);
    }

    @Test
    void every_version_is_kept() throws Exception {
        var newest = new TreeMap<>(files(SCRIPTS)).lastEntry();
        Script.run(Files.readString(newest.getValue()), database());
        Database.open(folder).close();
        var written = Files.createDirectories(Path.of("target/schemas"))
                .resolve("v"
                        + files(MIGRATIONS).keySet().stream()
                                .max(Integer::compare)
                                .orElseThrow() + ".sql");
        Files.writeString(written, Script.of(database()));

        assertThat(files(SCRIPTS).keySet())
                .as("copy %s to %s, and give each new table a row there", written, SCRIPTS)
                .containsExactlyElementsOf(files(MIGRATIONS).keySet());
    }
}

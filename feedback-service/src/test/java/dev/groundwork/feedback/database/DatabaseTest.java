package dev.groundwork.feedback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void a_database_of_another_version_is_refused_in_a_sentence_that_says_so() throws Exception {
        Database.open(folder).close();
        var file = folder.resolve("groundwork.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE flyway_schema_history SET checksum = checksum + 1");
        }

        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("The database " + file
                        + " was made by another version of this service. Start that one, or give another --data.");
    }

    @Test
    void one_that_an_earlier_version_let_others_read_is_kept_to_its_owner() throws Exception {
        Database.open(folder).close();
        var file = folder.resolve("groundwork.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Database.open(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}

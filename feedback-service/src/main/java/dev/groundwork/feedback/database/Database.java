package dev.groundwork.feedback.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The SQLite file: one connection that writes, through [Writer], and some that can only read.
public final class Database implements AutoCloseable {

    static final String FILE = "groundwork.db";
    private static final int READERS = 4;
    private static final int WAIT_FOR_LOCK_MILLIS = 3_000;

    private final HikariDataSource reading;
    private final Writer writer;
    private final Jdbi reader;

    private Database(DataSource writing, HikariDataSource reading) {
        this.reading = reading;
        this.writer = new Writer(jdbi(writing));
        this.reader = jdbi(reading);
    }

    /// Opens the file in this folder, makes it where there is none, and brings it to the newest schema.
    ///
    /// @throws UnusableDatabase with a sentence for the operator
    public static Database open(Path folder) throws UnusableDatabase {
        var file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            DatabaseFile.in(folder).keepToOwner();
            var writing = source(file, false);
            migrate(writing);
            return new Database(writing, pool(source(file, true), READERS));
        } catch (IOException e) {
            throw new UnusableDatabase(
                    "The folder %s cannot be written. Make it one that the user of this service owns, or give another --data."
                            .formatted(folder),
                    e);
        } catch (FlywayValidateException e) {
            throw new UnusableDatabase(
                    "The database %s was made by another version of this service. Start that one, or give another --data."
                            .formatted(file),
                    e);
        } catch (RuntimeException e) {
            throw new UnusableDatabase(
                    "The database %s cannot be opened: %s. Check that it may be written, or give another --data."
                            .formatted(file, cause(e)),
                    e);
        }
    }

    private static Jdbi jdbi(DataSource source) {
        var jdbi = Jdbi.create(source).installPlugin(new SqlObjectPlugin()).installPlugin(new Instants());
        // A failure's message would carry what people wrote into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    static DataSource source(Path file, boolean readOnly) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(WAIT_FOR_LOCK_MILLIS);
        sqlite.enforceForeignKeys(true);
        // What somebody takes back must not be left in the free pages of the file.
        sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        sqlite.setReadOnly(readOnly);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static HikariDataSource pool(DataSource source, int size) {
        var config = new HikariConfig();
        config.setPoolName("read");
        config.setDataSource(source);
        config.setReadOnly(true);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    static void migrate(DataSource writing) {
        Flyway.configure()
                .dataSource(writing)
                .locations("classpath:db/sqlite")
                // A newer service made it: this one must not write to what it does not know.
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    /// What the database says of it, on one line.
    static String cause(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        if (thrown instanceof FlywayException && !(cause instanceof SQLException)) {
            cause = thrown;
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /// The only way to write.
    public Writer writer() {
        return writer;
    }

    /// Statements that read, each on a connection of its own.
    public <T> T reading(Class<T> statements) {
        return reader.onDemand(statements);
    }

    @Override
    public void close() {
        reading.close();
        // Last, because only who can write tidies up: what is then left is one file.
        writer.close();
    }
}

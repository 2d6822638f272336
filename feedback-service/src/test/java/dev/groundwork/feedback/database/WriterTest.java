package dev.groundwork.feedback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {

    @TempDir
    Path folder;

    Database database;

    public interface Notes {
        @SqlUpdate("INSERT INTO secret (name, secret_value) VALUES (:name, :value)")
        void add(String name, String value);

        @SqlUpdate("PRAGMA max_page_count = 1")
        void leaveNoRoom();

        @SqlUpdate("PRAGMA max_page_count = 1000000")
        void leaveRoom();

        @SqlQuery("SELECT COUNT(*) FROM secret")
        int count();
    }

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void add(String name) {
        database.writer().submit(Notes.class, notes -> {
            notes.add(name, "x");
            return true;
        });
    }

    private int count() {
        return database.reading(Notes.class).count();
    }

    @Test
    void what_was_submitted_can_be_read_when_it_returns() {
        add("a");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void work_that_fails_half_way_leaves_nothing() {
        assertThatThrownBy(() -> database.writer().submit(Notes.class, notes -> {
                    notes.add("a", "x");
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(count()).isZero();
        add("b");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void readers_cannot_write() {
        assertThatThrownBy(() -> database.reading(Notes.class).add("a", "x")).hasMessageContaining("readonly");
    }

    @Test
    void a_full_disk_is_told_and_reads_go_on() {
        add("a");
        database.writer().submit(Notes.class, notes -> {
            notes.leaveNoRoom();
            return true;
        });

        assertThatThrownBy(() -> database.writer().submit(Notes.class, notes -> {
                    notes.add("large", "x".repeat(1_000_000));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        NotWritten.class, e -> assertThat(e.reason()).isEqualTo(NotWritten.Reason.NO_ROOM));
        assertThat(count()).isEqualTo(1);

        database.writer().submit(Notes.class, notes -> {
            notes.leaveRoom();
            return true;
        });
        add("b");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_locked_database_is_told_and_reads_go_on() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("groundwork.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> add("a"))
                    .isInstanceOfSatisfying(
                            NotWritten.class, e -> assertThat(e.reason()).isEqualTo(NotWritten.Reason.NOT_WRITABLE));
            assertThat(count()).isZero();
            statement.execute("ROLLBACK");
        }
        add("a");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void more_than_can_wait_is_refused_and_everything_else_written() throws Exception {
        var blocked = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.execute(() -> database.writer().submit(Notes.class, notes -> {
                begun.countDown();
                return awaited(blocked);
            }));
            begun.await();
            var presses = new ArrayList<Future<Boolean>>();
            for (var i = 0; i < 1_000; i++) {
                var name = "note-" + i;
                presses.add(people.submit(written(name)));
            }
            // The queue holds 512; all others are told at once, while the one in work still blocks.
            while (presses.stream().filter(Future::isDone).count() < 488) {
                Thread.onSpinWait();
            }
            blocked.countDown();
            var written = 0;
            for (var press : presses) {
                written += press.get() ? 1 : 0;
            }

            assertThat(written).isEqualTo(512);
            assertThat(count()).isEqualTo(512);
        }
    }

    private Callable<Boolean> written(String name) {
        return () -> {
            try {
                add(name);
                return true;
            } catch (NotWritten e) {
                assertThat(e.reason()).isEqualTo(NotWritten.Reason.TOO_MUCH_AT_ONCE);
                return false;
            }
        };
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void after_the_end_nothing_is_taken() {
        database.writer().close();

        assertThatThrownBy(() -> add("late")).isInstanceOf(NotWritten.class);
    }

    @Test
    void what_is_no_database_is_refused_in_a_sentence() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("other"), "x");
        var broken = java.nio.file.Files.createDirectory(folder.resolve("broken"));
        java.nio.file.Files.writeString(broken.resolve("groundwork.db"), "not a database at all".repeat(100));

        for (var where : List.of(broken, folder.resolve("other"), folder.resolve("other/below"))) {
            assertThatThrownBy(() -> Database.open(where))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining(where.toString())
                    .hasMessageContaining("--data");
        }
    }
}

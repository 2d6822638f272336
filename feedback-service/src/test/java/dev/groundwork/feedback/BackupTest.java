package dev.groundwork.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./portal backup` and `./portal restore`, as processes of their own.
class BackupTest {

    private static final String VOTE = "{\"page\":\"/faqs/warranty/\",\"worth\":true}";

    @TempDir
    Path folder;

    private Program.Ended backup(String file) throws Exception {
        return Program.run(folder, "backup", file, "--data", "data");
    }

    private Program.Ended restore(String file) throws Exception {
        return Program.run(folder, "restore", file, "--data", "data");
    }

    private static String vote(Portal portal) throws Exception {
        return Portal.json(portal.post("/api/votes", VOTE)).get("id").asString();
    }

    private void backedUp() throws Exception {
        try (var portal = Portal.withPages(folder)) {
            vote(portal);
        }
        assertThat(backup("kept.db").code()).isZero();
        assertThat(files("data")).containsExactly("groundwork.db");
    }

    private Kept kept() {
        return new Kept(folder.resolve("data/groundwork.db"));
    }

    private List<String> files(String below) throws IOException {
        try (var files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private void letOthersRead(String file) throws IOException {
        Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void what_was_acknowledged_before_a_backup_under_load_is_there_after_the_folder_is_lost() throws Exception {
        Set<String> before;
        Program.Ended ended;
        try (var portal = Portal.withPages(folder);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var acknowledged = ConcurrentHashMap.<String>newKeySet();
            var over = new AtomicBoolean();
            var load = Stream.generate(() -> writers.submit(() -> {
                        while (!over.get()) {
                            acknowledged.add(vote(portal));
                        }
                        return "ended well";
                    }))
                    .limit(8)
                    .toList();
            while (acknowledged.size() < 500) {
                Thread.onSpinWait();
            }
            before = new HashSet<>(acknowledged);
            ended = backup("kept.db");
            over.set(true);
            for (var writer : load) {
                assertThat(writer.get()).isEqualTo("ended well");
            }
        }
        assertThat(ended).isEqualTo(new Program.Ended(0, "The backup is in kept.db.\n", ""));
        try (var lost = Files.walk(folder.resolve("data"))) {
            lost.sorted(Comparator.reverseOrder())
                    .forEach(file -> assertThat(file.toFile().delete()).isTrue());
        }

        assertThat(restore("kept.db").code()).isZero();

        try (var portal = Portal.on(folder)) {
            assertThat(kept().votes()).containsAll(before).doesNotHaveDuplicates();
            assertThat(kept().integrity()).isEqualTo("ok");
            assertThat(kept().votes()).doesNotContain(vote(portal));
        }
    }

    @Test
    void what_people_sent_is_readable_by_its_owner_alone_in_the_database_and_in_every_copy() throws Exception {
        backedUp();
        assertThat(rights("kept.db")).isEqualTo("rw-------");
        letOthersRead("data/groundwork.db");
        letOthersRead("kept.db");

        assertThat(restore("kept.db").code()).isZero();

        assertThat(rights("data/groundwork.db")).isEqualTo("rw-------");
        assertThat(backup("kept.db").code()).isZero();
        assertThat(rights("kept.db")).isEqualTo("rw-------");
        try (var portal = Portal.on(folder)) {
            vote(portal);
            assertThat(rights("data/groundwork.db-wal")).isEqualTo("rw-------");
        }
    }

    @Test
    void a_database_in_use_is_not_replaced() throws Exception {
        backedUp();
        try (var portal = Portal.on(folder)) {
            var later = vote(portal);

            var ended = restore("kept.db");

            assertThat(ended.code()).isEqualTo(3);
            assertThat(ended.err()).contains("is in use. Stop the service").hasLineCount(1);
            assertThat(kept().votes()).contains(later);
            vote(portal);
        }
        assertThat(files("data")).containsExactly("groundwork.db");
    }

    @Test
    void the_database_that_was_there_is_kept() throws Exception {
        backedUp();
        String later;
        try (var portal = Portal.on(folder)) {
            later = vote(portal);
        }

        var ended = restore("kept.db");

        assertThat(ended.code()).isZero();
        assertThat(kept().votes()).hasSize(1).doesNotContain(later);
        var aside = files("data").getLast();
        assertThat(aside).startsWith("groundwork.db.replaced-");
        assertThat(ended.out()).contains(aside);
        assertThat(new Kept(folder.resolve("data").resolve(aside)).votes()).contains(later);
    }

    @Test
    void a_damaged_database_is_put_aside() throws Exception {
        backedUp();
        var damaged = "no database any more".repeat(1_000);
        Files.writeString(folder.resolve("data/groundwork.db"), damaged);

        assertThat(restore("kept.db").code()).isZero();

        assertThat(kept().votes()).hasSize(1);
        assertThat(kept().integrity()).isEqualTo("ok");
        assertThat(files("data")).hasSize(2);
        assertThat(folder.resolve("data").resolve(files("data").getLast())).hasContent(damaged);
    }

    @Test
    void a_log_that_was_left_behind_is_not_taken_for_that_of_the_restored_one() throws Exception {
        backedUp();
        var log = folder.resolve("data/groundwork.db-wal");
        try (var portal = Portal.on(folder)) {
            vote(portal);
            Files.copy(log, folder.resolve("log"));
        }
        Files.delete(folder.resolve("data/groundwork.db"));
        Files.copy(folder.resolve("log"), log);

        assertThat(restore("kept.db").code()).isZero();

        assertThat(kept().votes()).hasSize(1);
        assertThat(kept().integrity()).isEqualTo("ok");
    }

    @Test
    void what_is_no_backup_is_not_restored() throws Exception {
        backedUp();
        Files.writeString(folder.resolve("letter.txt"), "Dear all");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("other.db"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id TEXT)");
        }
        Files.copy(folder.resolve("kept.db"), folder.resolve("cut.db"));
        try (var cut = new RandomAccessFile(folder.resolve("cut.db").toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }

        for (var file : List.of("letter.txt", "other.db", "cut.db", "missing.db")) {
            var ended = restore(file);

            assertThat(ended.code()).as(file).isEqualTo(1);
            assertThat(ended.err()).contains(file).contains("Give ").hasLineCount(1);
        }
        assertThat(files("data")).containsExactly("groundwork.db");
        assertThat(kept().votes()).hasSize(1);
    }

    @Test
    void a_backup_of_a_newer_service_is_not_restored() throws Exception {
        backedUp();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kept.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO flyway_schema_history
                    SELECT installed_rank + 1000, '1000', 'of tomorrow', type, 'V1000__of_tomorrow.sql', 1, installed_by, installed_on, 1, 1
                    FROM flyway_schema_history LIMIT 1
                    """);
        }

        var ended = restore("kept.db");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("newer version").hasLineCount(1);
        assertThat(files("data")).containsExactly("groundwork.db");
    }

    @Test
    void a_backup_replaces_an_earlier_one_and_nothing_else() throws Exception {
        backedUp();
        Files.writeString(folder.resolve("letter.txt"), "Dear all");

        assertThat(backup("kept.db").code()).isZero();
        for (var other : List.of("letter.txt", "data/groundwork.db", "missing/kept.db")) {
            var ended = backup(other);

            assertThat(ended.code()).as(other).isEqualTo(1);
            assertThat(ended.err()).contains("another file").hasLineCount(1);
        }
        assertThat(folder.resolve("letter.txt")).hasContent("Dear all");
        assertThat(new Kept(folder.resolve("kept.db")).votes()).hasSize(1);
    }

    @Test
    void a_backup_that_fails_leaves_nothing() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        assertThat(backup("kept.db").code()).isEqualTo(3);
        Files.writeString(folder.resolve("data/groundwork.db"), "no database any more".repeat(1_000));

        var ended = backup("kept.db");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.err()).contains("data/groundwork.db").hasLineCount(1);
        assertThat(files("")).containsExactly("data");
    }

    @Test
    void both_explain_themselves() throws Exception {
        assertThat(Program.run(folder, "backup", "--help").out()).contains("FILE");
        var ended = Program.run(folder, "restore");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("FILE").contains("--help").hasLineCount(1);
    }
}

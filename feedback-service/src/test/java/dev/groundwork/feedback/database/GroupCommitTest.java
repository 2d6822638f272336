package dev.groundwork.feedback.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written at the same time is synced together, and nobody notices.
class GroupCommitTest {

    @TempDir
    Path folder;

    Database database;

    public interface Notes {
        @SqlUpdate("INSERT INTO secret (name, secret_value) VALUES (:name, 'x')")
        void add(String name);

        /// Fails nothing before the commit.
        @SqlUpdate("PRAGMA defer_foreign_keys = ON")
        void checkLate();

        @SqlUpdate("INSERT INTO vote (id, worth, reasons) VALUES ('of no item', 1, '')")
        void addOfNoItem();

        @SqlQuery("SELECT name FROM secret ORDER BY name")
        List<String> names();
    }

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Callable<String> adding(String name) {
        return () -> database.writer().submit(Notes.class, notes -> {
            notes.add(name);
            return name;
        });
    }

    private Callable<String> refusing(String name) {
        return () -> database.writer().submit(Notes.class, notes -> {
            notes.add(name);
            throw new IllegalStateException("refused " + name);
        });
    }

    private Callable<String> failingTheCommit() {
        return () -> database.writer().submit(Notes.class, notes -> {
            notes.checkLate();
            notes.addOfNoItem();
            return "kept";
        });
    }

    private List<String> names() {
        return database.reading(Notes.class).names();
    }

    private int commits() throws Exception {
        return CommitLog.commits(folder.resolve("groundwork.db"));
    }

    /// Has all of them wait at once, and says what became of each.
    private List<Future<String>> together(List<Callable<String>> works) throws Exception {
        var blocked = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var people = new ArrayList<Thread>();
        try (var pool = Executors.newThreadPerTaskExecutor(work -> {
            var person = Thread.ofVirtual().unstarted(work);
            people.add(person);
            return person;
        })) {
            pool.execute(() -> database.writer().submit(Notes.class, notes -> {
                begun.countDown();
                return awaited(blocked);
            }));
            begun.await();
            var answers = new ArrayList<Future<String>>();
            for (var work : works) {
                answers.add(pool.submit(work));
                // Each behind the one before.
                while (people.stream().anyMatch(person -> person.getState() != Thread.State.WAITING)) {
                    Thread.onSpinWait();
                }
            }
            blocked.countDown();
            return answers;
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Future<String> answer) {
        return answer.state() == Future.State.SUCCESS
                ? answer.resultNow()
                : String.valueOf(answer.exceptionNow().getMessage());
    }

    @Test
    void what_waits_together_is_synced_once() throws Exception {
        var before = commits();

        var answers = together(
                IntStream.range(0, 50).mapToObj(i -> adding("note-" + i)).toList());

        assertThat(commits()).isEqualTo(before + 1);
        assertThat(answers).allMatch(answer -> answer.state() == Future.State.SUCCESS);
        assertThat(names()).hasSize(50);
    }

    @Test
    void a_refused_one_leaves_nothing_and_fails_none_of_its_neighbours() throws Exception {
        var answers = together(List.of(adding("a"), refusing("b"), adding("c"), adding("a"), adding("d")));

        assertThat(answers.stream().map(GroupCommitTest::said).toList())
                .satisfiesExactly(
                        a -> assertThat(a).isEqualTo("a"),
                        b -> assertThat(b).isEqualTo("refused b"),
                        c -> assertThat(c).isEqualTo("c"),
                        again -> assertThat(again).contains("UNIQUE constraint failed"),
                        d -> assertThat(d).isEqualTo("d"));
        assertThat(names()).containsExactly("a", "c", "d");
    }

    @Test
    void a_failed_commit_fails_all_of_its_group_and_the_next_is_written() throws Exception {
        // A refusal too: what it was refused for may never have come to be.
        var answers = together(List.of(adding("a"), refusing("b"), failingTheCommit(), adding("c")));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.exceptionNow())
                        .isInstanceOfSatisfying(
                                NotWritten.class,
                                e -> assertThat(e.reason()).isEqualTo(NotWritten.Reason.NOT_WRITABLE)));
        assertThat(names()).isEmpty();
        assertThat(adding("d").call()).isEqualTo("d");
        assertThat(names()).containsExactly("d");
    }

    @Test
    void readers_do_not_wait_for_what_is_being_written() throws Exception {
        adding("a").call();
        var read = new ArrayList<List<String>>();

        database.writer().submit(Notes.class, notes -> {
            notes.add("b");
            read.add(names());
            return true;
        });

        assertThat(read).containsExactly(List.of("a"));
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void sixty_four_at_once_need_one_sync_for_five_writes_or_fewer() throws Exception {
        var people = 64;
        var each = 12;
        var before = commits();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.invokeAll(IntStream.range(0, people)
                            .<Callable<Integer>>mapToObj(person -> () -> {
                                for (var i = 0; i < each; i++) {
                                    adding("note-" + person + "-" + i).call();
                                }
                                return each;
                            })
                            .toList())
                    .forEach(Future::resultNow);
        }

        assertThat(names()).hasSize(people * each);
        assertThat((double) (commits() - before) / (people * each)).isLessThanOrEqualTo(0.2);
    }
}

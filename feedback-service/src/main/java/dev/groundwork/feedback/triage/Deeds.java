package dev.groundwork.feedback.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// What was done at the desk, and how the items stand.
@RegisterConstructorMapper(Deeds.Row.class)
@RegisterConstructorMapper(Deeds.Line.class)
@RegisterConstructorMapper(Deeds.Done.class)
public interface Deeds {

    /// How an item stands.
    ///
    /// @param tags sorted, with a blank between two
    record Row(
            String id,
            String kind,
            int revision,
            String state,
            @Nullable String assignee,
            String tags,
            @Nullable Instant snoozedUntil,
            @Nullable String mergedInto,
            @Nullable String reply) {}

    /// One line of an item's history.
    ///
    /// @param before how it stood, as JSON
    /// @param after how it stands since
    record Line(
            String item,
            int number,
            Instant changedAt,
            String who,
            String was,
            String state,
            @Nullable String deed,
            @Nullable String before,
            @Nullable String after) {}

    /// A press at the desk.
    record Done(
            String id,
            String what,
            String who,
            Instant doneAt,
            @Nullable String undoneBy) {}

    @SqlQuery("""
            SELECT id, kind, revision, state, assignee, tags, snoozed_until, merged_into, reply
            FROM item
            WHERE id = :id
            """)
    Optional<Row> row(String id);

    @SqlQuery("SELECT id FROM item WHERE merged_into = :head ORDER BY id")
    List<String> members(String head);

    @SqlUpdate("""
            UPDATE item
            SET state = :state, assignee = :assignee, tags = :tags, snoozed_until = :snoozedUntil,
                merged_into = :mergedInto, reply = :reply, revision = :revision
            WHERE id = :id
            """)
    void put(@BindMethods Row row);

    @SqlUpdate("INSERT INTO deed (id, what, who, done_at) VALUES (:id, :what, :who, :doneAt)")
    void begin(@BindMethods Done deed);

    @SqlQuery("SELECT id, what, who, done_at, undone_by FROM deed WHERE id = :id")
    Optional<Done> done(String id);

    @SqlUpdate("UPDATE deed SET undone_by = :by WHERE id = :id")
    void undo(String id, String by);

    @SqlQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM history WHERE item = :item")
    int next(String item);

    @SqlUpdate("""
            INSERT INTO history (item, number, changed_at, who, was, state, deed, before, after)
            VALUES (:item, :number, :changedAt, :who, :was, :state, :deed, :before, :after)
            """)
    void note(@BindMethods Line line);

    @SqlQuery("""
            SELECT item, number, changed_at, who, was, state, deed, before, after
            FROM history
            WHERE deed = :deed
            ORDER BY item, number
            """)
    List<Line> lines(String deed);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM answered WHERE item = :item AND effect IN ('closed', 'linked'))")
    boolean isAnsweredByPage(String item);

    /// Whoever sent it, and whoever has the question too. Nobody can tell who sent anonymous input.
    @SqlUpdate("""
            INSERT INTO to_tell (item, number, recipient, due_at)
            SELECT id, :number, device, :dueAt FROM item WHERE id = :item AND device IS NOT NULL
            UNION
            SELECT question, :number, sender, :dueAt FROM me_too WHERE question = :item AND anonymous = 0
            """)
    void tell(String item, int number, Instant dueAt);

    /// Whether anybody was told anything of it.
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM to_tell WHERE item = :item AND told_at IS NOT NULL)")
    boolean isTold(String item);

    /// The page that closed it is named beside the desk's answer from now on.
    @SqlUpdate("UPDATE answered SET effect = 'linked' WHERE item = :item AND effect = 'closed'")
    void answeredByDesk(String item);

    /// What was done with it last; null where a release did it.
    @SqlQuery("""
            SELECT what FROM history LEFT JOIN deed ON deed.id = history.deed
            WHERE item = :item
            ORDER BY number DESC
            LIMIT 1
            """)
    Optional<String> last(String item);

    /// Keeps what the one who was told says of the last answer.
    @SqlUpdate("""
            UPDATE to_tell SET helped = :helped
            WHERE item = :item AND recipient = :recipient
              AND number = (SELECT MAX(number) FROM to_tell last WHERE last.item = :item AND last.recipient = :recipient)
            """)
    void judge(String item, String recipient, boolean helped);

    /// What is not so any more need not be told.
    @SqlUpdate("DELETE FROM to_tell WHERE item = :item AND told_at IS NULL")
    void hush(String item);
}

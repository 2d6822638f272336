package dev.groundwork.feedback.reminder;

import dev.groundwork.feedback.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// What whoever answers has to be told of.
@RegisterConstructorMapper(Duties.New.class)
@RegisterConstructorMapper(Duties.Waiting.class)
@RegisterConstructorMapper(Duties.Told.class)
public interface Duties extends Outbox {

    /// Something that its owner has not been told of.
    ///
    /// @param number of the line in its history; null where it has just come in
    /// @param at the hour where it came without a name
    record New(String item, @Nullable Integer number, Instant at) {}

    /// An open question that nobody was told to be late.
    ///
    /// @param since when it was asked, or opened again
    record Waiting(String id, @Nullable String product, boolean merged, Instant since) {}

    /// What a letter about an item says of it.
    ///
    /// @param name of who sent it; null where nobody knows it
    /// @param since when it was asked, or opened again
    record Told(
            String id,
            String state,
            boolean merged,
            @Nullable String product,
            @Nullable String page,
            @Nullable String text,
            @Nullable String neededBy,
            @Nullable String name,
            @Nullable String assignee,
            Instant since) {}

    @SqlQuery("""
            SELECT item.id AS item, NULL AS number, received_at AS at
            FROM item
            WHERE kind = 'question' AND received_at >= :since AND state IN ('new', 'looking')
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE message_key = 'mail asked ' || item.id)
            """)
    List<New> asked(Instant since);

    @SqlQuery("""
            SELECT item.id AS item, NULL AS number, received_at AS at
            FROM item JOIN vote ON vote.id = item.id
            WHERE kind = 'vote' AND received_at >= :since AND ' ' || reasons || ' ' LIKE '% outdated %'
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE message_key = 'mail outdated ' || item.id)
            """)
    List<New> outdated(Instant since);

    @SqlQuery("""
            SELECT history.item, history.number, changed_at AS at
            FROM history JOIN deed ON deed.id = history.deed
            WHERE deed.what = 'not-yet' AND changed_at >= :since
              AND NOT EXISTS (SELECT 1 FROM outbox
                              WHERE message_key = 'mail not-yet ' || history.item || ' ' || history.number)
            """)
    List<New> notYet(Instant since);

    String SINCE = """
            COALESCE((SELECT MAX(changed_at) FROM history
                      WHERE history.item = item.id AND state IN ('new', 'looking')
                        AND was NOT IN ('new', 'looking')), received_at)
            """;

    @SqlQuery("SELECT * FROM (SELECT item.id, product, merged_into IS NOT NULL AS merged, " + SINCE + """
             AS since
             FROM item
             WHERE kind = 'question' AND item.state IN ('new', 'looking')) waiting
            WHERE since >= :oldest AND since < :newest
              AND NOT EXISTS (SELECT 1 FROM history JOIN deed ON deed.id = history.deed
                              WHERE history.item = waiting.id AND deed.what = 'late'
                                AND changed_at >= waiting.since)
            ORDER BY id
            """)
    List<Waiting> waiting(Instant oldest, Instant newest);

    @SqlQuery("""
            SELECT item.id, item.state, merged_into IS NOT NULL AS merged, item.product, item.page,
                   COALESCE(question.text, vote.comment) AS text, needed_by, person.name, assignee,
            """ + SINCE + """
                   AS since
            FROM item
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            LEFT JOIN person ON person.id = item.person
            WHERE item.id = :id
            """)
    Optional<Told> told(String id);

    @SqlUpdate("INSERT INTO deed (id, what, who, done_at) VALUES (:id, 'late', 'The clock', :at)")
    void begin(String id, Instant at);

    /// A line that changes nothing and says that the deputy has it, too.
    ///
    /// @return none where it is not open any more
    @SqlUpdate("""
            INSERT INTO history (item, number, changed_at, who, was, state, deed)
            SELECT id, (SELECT COALESCE(MAX(number), 0) + 1 FROM history WHERE history.item = item.id),
                   :at, 'The clock', state, state, :deed
            FROM item
            WHERE id = :item AND state IN ('new', 'looking')
            """)
    int note(String item, String deed, Instant at);

    @SqlQuery("SELECT MAX(number) FROM history WHERE item = :item")
    int lastLine(String item);

    /// Whoever asked, and whoever has the question too, hears that it is late.
    @SqlUpdate("""
            INSERT INTO to_tell (item, number, recipient, due_at)
            SELECT id, :number, device, :at FROM item WHERE id = :item AND device IS NOT NULL
            UNION
            SELECT question, :number, sender, :at FROM me_too WHERE question = :item AND anonymous = 0
            """)
    void tell(String item, int number, Instant at);
}

package dev.groundwork.feedback.webhook;

import dev.groundwork.feedback.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// What happened to items, as kept in the database. Nothing of it says who sent one.
@RegisterConstructorMapper(Happened.New.class)
@RegisterConstructorMapper(Happened.Item.class)
public interface Happened extends Outbox {

    /// Something that no message was made of.
    ///
    /// @param kind of event
    /// @param number of the line in its history; null where it came in
    record New(String kind, String item, @Nullable Integer number, Instant at) {}

    /// An item, and what became of it.
    ///
    /// @param answeredBy the page that answers it
    /// @param undone whether what happened was taken back at the desk
    record Item(
            String id,
            String kind,
            String state,
            Instant receivedAt,
            boolean anonymous,
            @Nullable String product,
            @Nullable String page,
            @Nullable String text,
            @Nullable String reply,
            @Nullable String answeredBy,
            boolean undone) {}

    @SqlQuery("""
            SELECT 'received' AS kind, item.id AS item, NULL AS number, received_at AS at
            FROM item
            WHERE received_at >= :since
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE message_key = 'webhook received ' || item.id)
            """)
    List<New> received(Instant since);

    /// What became of items.
    ///
    /// @param settled what was done at the desk after this may be undone unseen
    @SqlQuery("""
            SELECT * FROM
                (SELECT CASE WHEN state IN ('new', 'looking') THEN 'reopened' ELSE state END AS kind,
                        item, number, changed_at AS at
                 FROM history LEFT JOIN deed ON deed.id = history.deed
                 WHERE changed_at >= :since AND (deed.id IS NULL OR changed_at <= :settled)
                   AND undone_by IS NULL AND COALESCE(what, '') NOT IN ('undo', 'read', 'merge')
                   AND was <> state
                   AND (state IN ('answered', 'declined') OR was IN ('answered', 'declined'))) line
            WHERE NOT EXISTS (SELECT 1 FROM outbox
                              WHERE message_key = 'webhook ' || kind || ' ' || line.item || ' ' || line.number)
            """)
    List<New> changed(Instant since, Instant settled);

    @SqlQuery("""
            SELECT item.id, item.kind, item.state, received_at, anonymous, product, item.page,
                   COALESCE(objection.text, positioning.text, positioning.choice, question.text, challenge.text,
                            vote.comment) AS text,
                   reply,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = COALESCE(merged_into, item.id) AND effect IN ('closed', 'linked')
                      AND item.state = 'answered') AS answered_by,
                   EXISTS (SELECT 1 FROM history JOIN deed ON deed.id = history.deed
                           WHERE history.item = item.id AND history.number = :number
                             AND undone_by IS NOT NULL) AS undone
            FROM item
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN positioning ON positioning.id = item.id
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN challenge ON challenge.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            WHERE item.id = :id
            """)
    Optional<Item> item(String id, @Nullable Integer number);

    /// Whether there is a message of this key already.
    @SqlQuery("SELECT COUNT(*) FROM outbox WHERE message_key = :key")
    int made(String key);
}

package dev.groundwork.feedback.outbox;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The messages, as kept in the database. A feature whose own writing makes a message extends these statements: both
/// are then committed together.
@RegisterConstructorMapper(Message.class)
public interface Outbox {

    /// Makes a message, unless there is one of the same key.
    ///
    /// @return how many were made: none or one
    @SqlUpdate("""
            INSERT INTO outbox (id, message_key, channel, kind, recipient, item, number, state, due_at, attempts)
            VALUES (:id, :key, :channel, :kind, :recipient, :item, :number, 'waiting', :dueAt, 0)
            ON CONFLICT (message_key) DO NOTHING
            """)
    int put(@BindMethods Message message);

    /// Those to be sent by now, the longest due first.
    @SqlQuery("""
            SELECT id, message_key AS key, channel, kind, recipient, item, number, due_at, attempts
            FROM outbox
            WHERE channel = :channel AND state = 'waiting' AND due_at <= :now
            ORDER BY due_at, id
            LIMIT :limit
            """)
    List<Message> due(String channel, Instant now, int limit);

    /// Those that somebody was sending who did not come to say what became of it.
    @SqlQuery("""
            SELECT id, message_key AS key, channel, kind, recipient, item, number, due_at, attempts
            FROM outbox
            WHERE channel = :channel AND state = 'sending'
            """)
    List<Message> begun(String channel);

    /// Marks it as being sent.
    ///
    /// @return none where it was taken back meanwhile, or somebody else holds the lease
    @SqlUpdate("""
            UPDATE outbox SET state = 'sending', attempts = attempts + 1
            WHERE id = :id AND state = 'waiting'
              AND EXISTS (SELECT 1 FROM lease WHERE job = outbox.channel AND holder = :holder)
            """)
    int claim(String id, String holder);

    @SqlUpdate("UPDATE outbox SET state = :state WHERE id = :id AND state = 'sending'")
    void settle(String id, String state);

    /// Forgets what was sent before this. Nobody makes a message of what is as old as that.
    @SqlUpdate("DELETE FROM outbox WHERE state IN ('sent', 'moot', 'refused') AND due_at < :before")
    int forget(Instant before);

    /// How many wait, or are refused.
    @SqlQuery("SELECT COUNT(*) FROM outbox WHERE channel = :channel AND state = :state")
    int count(String channel, String state);
}

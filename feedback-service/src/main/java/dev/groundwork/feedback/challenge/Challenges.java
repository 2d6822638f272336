package dev.groundwork.feedback.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Items;
import dev.groundwork.feedback.item.Kind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The challenges, as kept in the database.
@RegisterConstructorMapper(Challenges.Kept.class)
public interface Challenges extends Items {

    /// A challenge as it is read back and shown.
    record Kept(String id, Instant receivedAt, String state, boolean anonymous, String text) {

        @JsonProperty
        public Kind kind() {
            return Kind.CHALLENGE;
        }
    }

    @SqlUpdate("INSERT INTO challenge (id, text) VALUES (:id, :text)")
    void add(String id, String text);

    @SqlQuery("""
            SELECT item.id, received_at, state, anonymous, text
            FROM item JOIN challenge ON challenge.id = item.id
            WHERE (received_at < :at OR (received_at = :at AND item.id < :id))
              AND (CAST(:owner AS TEXT) IS NULL OR item.person = :owner)
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Kept> before(@BindMethods Cursor cursor, int limit);
}

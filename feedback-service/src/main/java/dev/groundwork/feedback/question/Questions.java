package dev.groundwork.feedback.question;

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
import org.jspecify.annotations.Nullable;

/// The questions, as kept in the database.
@RegisterConstructorMapper(Questions.Kept.class)
@RegisterConstructorMapper(Questions.Waiting.class)
@RegisterConstructorMapper(Questions.Closed.class)
public interface Questions extends Items {

    /// A question as it is read back and shown.
    record Kept(
            String id,
            Instant receivedAt,
            String state,
            boolean anonymous,
            @Nullable String page,
            @Nullable String version,
            @Nullable String product,
            String text,
            @Nullable String neededBy,
            @Nullable String answeredBy) {

        @JsonProperty
        public Kind kind() {
            return Kind.QUESTION;
        }
    }

    @SqlUpdate("INSERT INTO question (id, text, needed_by) VALUES (:id, :text, :neededBy)")
    void add(String id, @BindMethods OpenQuestion asked);

    /// A question that waits for its answer, without who asked it.
    ///
    /// @param people who have it
    record Waiting(String id, String text, @Nullable String product, int people) {}

    /// The most wanted first.
    @SqlQuery("""
            SELECT item.id, text, product,
                   1 + (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id AND me_too.sender <> COALESCE(device, ''))
                   + (SELECT COUNT(*) FROM item member WHERE member.merged_into = item.id)
                   + (SELECT COUNT(*) FROM item member JOIN me_too ON me_too.question = member.id
                      WHERE member.merged_into = item.id) AS people
            FROM item JOIN question ON question.id = item.id
            WHERE state IN ('new', 'looking') AND merged_into IS NULL AND received_at >= :since
            ORDER BY people DESC, received_at DESC, item.id
            LIMIT :limit
            """)
    List<Waiting> waiting(Instant since, int limit);

    /// A question that a page answers, without who asked it.
    record Closed(String text, String page) {}

    /// The last that were answered.
    @SqlQuery("""
            SELECT text, MIN(answered.page) AS page
            FROM answered
            JOIN item ON item.id = answered.item
            JOIN question ON question.id = item.id
            WHERE effect IN ('closed', 'linked') AND state = 'answered' AND since >= :since
            GROUP BY item.id
            ORDER BY MAX(since) DESC, item.id
            LIMIT :limit
            """)
    List<Closed> closed(Instant since, int limit);

    @SqlUpdate("""
            INSERT INTO me_too (question, sender, anonymous) VALUES (:question, :sender, :anonymous)
            ON CONFLICT (question, sender) DO NOTHING
            """)
    void join(String question, String sender, boolean anonymous);

    @SqlQuery("""
            SELECT item.id, received_at, state, anonymous, page, page_version AS version, product, text, needed_by,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = COALESCE(merged_into, item.id) AND effect IN ('closed', 'linked')
                      AND item.state = 'answered') AS answered_by
            FROM item JOIN question ON question.id = item.id
            WHERE (received_at < :at OR (received_at = :at AND item.id < :id))
              AND (CAST(:owner AS TEXT) IS NULL OR item.person = :owner)
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Kept> before(@BindMethods Cursor cursor, int limit);
}

package dev.groundwork.feedback.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// What was asked, as kept in the database.
@RegisterConstructorMapper(Asking.class)
@RegisterConstructorMapper(Askings.Waiting.class)
@RegisterConstructorMapper(Askings.Merged.class)
public interface Askings {

    String SELECT = """
            SELECT item.id, kind, received_at, state, COALESCE(objection.text, question.text) AS text,
                   product, competitor, stage, reply, merged_into,
                   (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id) AS others
            FROM item
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN question ON question.id = item.id
            """;

    @SqlQuery(SELECT + "WHERE item.id = :id AND kind IN ('question', 'objection')")
    Optional<Asking> one(String id);

    /// What was merged into it, oldest first.
    @SqlQuery(SELECT + "WHERE merged_into = :id AND kind IN ('question', 'objection') ORDER BY received_at, item.id")
    List<Asking> members(String id);

    /// Something that waits for an answer.
    ///
    /// @param times how many asked it, with what was merged into it
    record Waiting(
            String id,
            String kind,
            Instant receivedAt,
            String text,
            @Nullable String product,
            int times) {}

    /// The most wanted first.
    @SqlQuery("""
            SELECT id, kind, received_at, text, product, times
            FROM (SELECT item.id, kind, received_at, product, COALESCE(objection.text, question.text) AS text,
                         1 + (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id)
                         + (SELECT COUNT(*) FROM item member WHERE member.merged_into = item.id)
                         + (SELECT COUNT(*) FROM item member JOIN me_too ON me_too.question = member.id
                            WHERE member.merged_into = item.id) AS times
                  FROM item
                  LEFT JOIN objection ON objection.id = item.id
                  LEFT JOIN question ON question.id = item.id
                  WHERE kind IN ('question', 'objection') AND state IN ('new', 'looking') AND merged_into IS NULL) asked
            WHERE text IS NOT NULL
            ORDER BY times DESC, received_at DESC, id
            LIMIT :limit
            """)
    List<Waiting> waiting(int limit);

    /// An item that was merged, and the one that stands for it.
    record Merged(String id, String head) {}

    @SqlQuery("""
            SELECT id, merged_into AS head FROM item
            WHERE merged_into IS NOT NULL AND kind IN ('question', 'objection') AND state IN ('new', 'looking')
            """)
    List<Merged> merged();

    /// Everybody who sent something under a name: none of them belongs into a page.
    @SqlQuery("SELECT name FROM person WHERE name IS NOT NULL")
    List<String> names();
}

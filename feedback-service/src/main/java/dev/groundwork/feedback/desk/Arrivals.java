package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.item.Cursor;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Everything that came in, newest first.
@RegisterConstructorMapper(Arrived.class)
@RegisterConstructorMapper(Arrivals.Count.class)
public interface Arrivals {

    /// How many there are of a kind.
    record Count(String kind, int items) {}

    @SqlQuery("SELECT kind, COUNT(*) AS items FROM item GROUP BY kind")
    List<Count> counts();

    /// The newest before this place.
    ///
    /// @param kind null for all
    @SqlQuery("""
            SELECT item.id, kind, received_at, state, anonymous, COALESCE(person.name, person.account) AS sender, page, product,
                   COALESCE(objection.text, positioning.text, question.text, challenge.text) AS text,
                   outcome, said, COALESCE(quote, 0) AS quote, competitor, stage, verbatim,
                   worth, reasons, comment, choice, compared_to, relation, needed_by,
                   released_at IS NOT NULL AS released,
                   (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id) AS others,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = item.id AND effect = 'closed' AND item.state = 'answered') AS answered_by
            FROM item
            LEFT JOIN person ON person.id = item.person
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            LEFT JOIN positioning ON positioning.id = item.id
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN challenge ON challenge.id = item.id
            WHERE (CAST(:kind AS TEXT) IS NULL OR kind = :kind)
              AND (received_at < :at OR (received_at = :at AND item.id < :id))
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Arrived> before(@Nullable String kind, @BindMethods Cursor cursor, int limit);
}

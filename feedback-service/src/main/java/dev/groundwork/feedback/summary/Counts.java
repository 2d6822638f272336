package dev.groundwork.feedback.summary;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// Counts about one page. People are counted, not presses: a device once, each anonymous item once.
@RegisterConstructorMapper(Counts.Heard.class)
@RegisterConstructorMapper(Counts.Worth.class)
@RegisterConstructorMapper(Counts.Question.class)
public interface Counts {

    /// How often an objection was heard since a moment.
    ///
    /// @param people who heard it
    /// @param times it was heard
    /// @param tried by how many people
    record Heard(int people, int times, int tried, int worked, int failed) {}

    /// What readers thought of the page; of each only the last vote.
    record Worth(int votes, int worth) {}

    @SqlQuery("""
            SELECT COUNT(DISTINCT COALESCE(device, item.id)) AS people,
                   COUNT(*) AS times,
                   COUNT(DISTINCT CASE WHEN outcome IN ('worked', 'failed') THEN COALESCE(device, item.id) END) AS tried,
                   COUNT(CASE WHEN outcome = 'worked' THEN 1 END) AS worked,
                   COUNT(CASE WHEN outcome = 'failed' THEN 1 END) AS failed
            FROM objection_page
            JOIN objection ON objection.id = objection_page.id
            JOIN item ON item.id = objection.id
            WHERE objection_page.page = :page AND received_at >= :since
            """)
    Heard heard(String page, Instant since);

    /// What worked for colleagues and marketing let through, without who said it.
    @SqlQuery("""
            SELECT said
            FROM objection_page
            JOIN objection ON objection.id = objection_page.id
            WHERE objection_page.page = :page AND released_at IS NOT NULL AND quote = 1 AND said IS NOT NULL
            ORDER BY released_at DESC, objection.id
            LIMIT 3
            """)
    List<String> lines(String page);

    /// A question that the page answers, without who asked it.
    record Question(String id, String text) {}

    @SqlQuery("""
            SELECT question.id, text
            FROM answered
            JOIN item ON item.id = answered.item
            JOIN question ON question.id = item.id
            WHERE answered.page = :page AND effect IN ('closed', 'linked') AND state = 'answered'
            ORDER BY question.id
            LIMIT 20
            """)
    List<Question> questions(String page);

    @SqlQuery("""
            SELECT COUNT(*) AS votes, COUNT(CASE WHEN worth = 1 THEN 1 END) AS worth
            FROM vote
            JOIN item ON item.id = vote.id
            JOIN page_address ON page_address.address = item.page
            WHERE page_address.page = :page
              AND NOT EXISTS (
                SELECT 1
                FROM item later
                JOIN page_address there ON there.address = later.page
                WHERE later.kind = 'vote' AND later.device = item.device AND there.page = :page
                  AND (later.received_at > item.received_at
                       OR (later.received_at = item.received_at AND later.id > item.id)))
            """)
    Worth worth(String page);
}

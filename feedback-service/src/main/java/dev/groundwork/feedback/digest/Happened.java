package dev.groundwork.feedback.digest;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// What a digest tells of, besides the pages.
@RegisterConstructorMapper(Happened.Closed.class)
@RegisterConstructorMapper(Happened.Heard.class)
@RegisterConstructorMapper(Happened.Waiting.class)
public interface Happened {

    /// A page that answers what was asked.
    ///
    /// @param people who asked or heard what it answers
    /// @param placements how many said where its product belongs
    record Closed(String page, int people, int placements) {}

    @SqlQuery("""
            SELECT page, COUNT(DISTINCT sender) AS people,
                   COUNT(DISTINCT CASE WHEN kind = 'positioning' THEN said END) AS placements
            FROM answered_voice
            WHERE since >= :from AND since < :until
            GROUP BY page
            ORDER BY MAX(since) DESC, page
            """)
    List<Closed> closed(Instant from, Instant until);

    /// Whether this person said already how it should be positioned.
    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM item
                           JOIN page_address ON page_address.address = item.page
                           WHERE kind = 'positioning' AND device = :person AND page_address.page = :page)
            """)
    boolean isPositionedBy(String person, String page);

    /// An objection that was heard: of a page, or in words that no page has.
    record Heard(@Nullable String page, @Nullable String text, int times) {}

    /// The most heard first.
    @SqlQuery("""
            SELECT item.page, CASE WHEN item.page IS NULL THEN COALESCE(head.text, objection.text) END AS text,
                   COUNT(*) AS times
            FROM item
            JOIN objection ON objection.id = item.id
            LEFT JOIN objection head ON head.id = item.merged_into
            WHERE received_at >= :from AND received_at < :until
            GROUP BY 1, 2
            ORDER BY times DESC, 1, 2
            """)
    List<Heard> heard(Instant from, Instant until);

    /// A question that nobody has answered.
    record Waiting(String id, String text, Instant receivedAt) {}

    /// The one that waits longest first.
    @SqlQuery("""
            SELECT item.id, text, received_at
            FROM item JOIN question ON question.id = item.id
            WHERE state IN ('new', 'looking') AND merged_into IS NULL
            ORDER BY received_at, item.id
            """)
    List<Waiting> waiting();
}

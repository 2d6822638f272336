package dev.groundwork.feedback.searchlog;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// What was searched for, and what pages were used for.
@RegisterConstructorMapper(Searches.Totals.class)
@RegisterConstructorMapper(Searches.Unanswered.class)
public interface Searches {

    /// Searches since a moment.
    ///
    /// @param unanswered those without a confident answer in any page; one that was narrowed may have left it out
    /// @param seenOnce those of the unanswered whose words nobody else used; they are not shown
    record Totals(int searches, int unanswered, int clicked, int deflected, int seenOnce) {}

    /// Words that no page answered.
    ///
    /// @param times they were searched for
    /// @param clicked how many of these searches led to a page all the same
    record Unanswered(String words, int times, int clicked) {}

    @SqlUpdate("""
            INSERT INTO search (id, searched_at, words, filters, results, confident, clicked_rank, deflected)
            VALUES (:id, :searchedAt, :words, :filters, :results, :confident, :clickedRank, :deflected)
            """)
    void add(@BindMethods KeptSearch search);

    /// Notes the first click only.
    @SqlUpdate("UPDATE search SET clicked_rank = :rank WHERE id = :id AND clicked_rank IS NULL")
    void click(String id, int rank);

    @SqlUpdate("""
            INSERT INTO page_use (page, page_version, used_at, views, copies, downloads)
            VALUES (:page, :pageVersion, :usedAt, :views, :copies, :downloads)
            ON CONFLICT (page, page_version, used_at) DO UPDATE SET
                views = page_use.views + excluded.views,
                copies = page_use.copies + excluded.copies,
                downloads = page_use.downloads + excluded.downloads
            """)
    void use(@BindMethods PageUse use);

    /// Whether anybody used this version of the page before.
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM page_use WHERE page = :page AND page_version = :version)")
    boolean knows(String page, String version);

    /// Deletes what only one search said, where that was before. Whoever narrows what he found has not searched again.
    @SqlUpdate("""
            DELETE FROM search
            WHERE searched_at < :before AND words IN (SELECT words FROM search GROUP BY words HAVING COUNT(CASE WHEN filters = '' THEN 1 END) <= 1)
            """)
    int forgetSeenOnce(Instant before);

    @SqlQuery("""
            SELECT COUNT(*) AS searches,
                   COUNT(CASE WHEN confident = 0 AND filters = '' THEN 1 END) AS unanswered,
                   COUNT(clicked_rank) AS clicked,
                   COUNT(CASE WHEN deflected = 1 THEN 1 END) AS deflected,
                   COUNT(CASE WHEN confident = 0 AND filters = '' AND words IN
                       (SELECT words FROM search GROUP BY words HAVING COUNT(CASE WHEN filters = '' THEN 1 END) <= 1) THEN 1 END) AS seen_once
            FROM search
            WHERE searched_at >= :since
            """)
    Totals totals(Instant since);

    /// The most frequent first; words that were searched for once are left out.
    @SqlQuery("""
            SELECT words, COUNT(*) AS times, COUNT(clicked_rank) AS clicked
            FROM search
            WHERE searched_at >= :since AND confident = 0 AND filters = ''
              AND words IN (SELECT words FROM search GROUP BY words HAVING COUNT(CASE WHEN filters = '' THEN 1 END) > 1)
            GROUP BY words
            ORDER BY times DESC, words
            LIMIT :limit
            """)
    List<Unanswered> unanswered(Instant since, int limit);
}

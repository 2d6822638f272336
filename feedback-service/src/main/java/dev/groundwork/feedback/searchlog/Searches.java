package dev.groundwork.feedback.searchlog;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// What was searched for, and what pages were used for.
@RegisterConstructorMapper(Searches.Version.class)
public interface Searches {

    /// A version of a page that was live.
    record Version(String page, String version) {}

    @SqlUpdate("""
            INSERT INTO search (id, searched_at, words, filters, results, confident, clicked_rank, deflected)
            VALUES (:id, :searchedAt, :words, :filters, :results, :confident, :clickedRank, :deflected)
            """)
    void add(@BindMethods KeptSearch search);

    /// Notes the first click only.
    @SqlUpdate("UPDATE search SET clicked_rank = :rank WHERE id = :id AND clicked_rank IS NULL")
    void click(String id, int rank);

    @SqlUpdate("""
            INSERT INTO page_use (page, page_version, used_at, views, copies, downloads, shown, opened)
            VALUES (:page, :pageVersion, :usedAt, :views, :copies, :downloads, :shown, :opened)
            ON CONFLICT (page, page_version, used_at) DO UPDATE SET
                views = page_use.views + excluded.views,
                copies = page_use.copies + excluded.copies,
                downloads = page_use.downloads + excluded.downloads,
                shown = page_use.shown + excluded.shown,
                opened = page_use.opened + excluded.opened
            """)
    void use(@BindMethods PageUse use);

    /// Whether this version of the page was ever live.
    @SqlQuery("SELECT EXISTS (SELECT 1 FROM page_version WHERE page = :page AND version = :version)")
    boolean knows(String page, String version);

    @SqlQuery("SELECT page, version FROM page_version")
    List<Version> versions();

    @SqlUpdate("""
            INSERT INTO page_version (page, version, since) VALUES (:page, :version, :since)
            ON CONFLICT (page, version) DO NOTHING
            """)
    void remember(@BindMethods Version version, Instant since);

    /// Deletes what only one search said, where that was before. Whoever narrows what he found has not searched again.
    @SqlUpdate("""
            DELETE FROM search
            WHERE searched_at < :before AND words IN (SELECT words FROM search GROUP BY words HAVING COUNT(CASE WHEN filters = '' THEN 1 END) <= 1)
            """)
    int forgetSeenOnce(Instant before);
}

package dev.groundwork.feedback.insight;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// How pages were used and judged; whatever their address was then, by the one they have now.
@RegisterConstructorMapper(Read.Used.class)
@RegisterConstructorMapper(Read.Judged.class)
@RegisterConstructorMapper(Read.Rewrite.class)
@RegisterConstructorMapper(Read.Voted.class)
@RegisterConstructorMapper(Read.Sought.class)
public interface Read {

    /// How a page was used.
    ///
    /// @param shown how often a search had it among its first ten
    /// @param opened how often it was opened from a search
    record Used(String page, int views, int copies, int downloads, int shown, int opened) {
        int uses() {
            return views + copies + downloads;
        }
    }

    /// What readers thought of it; the reasons of those to whom it was not worth it.
    record Judged(String page, int worth, int unworth, int outdated, int notFound, int wrongCustomer, int tooLong) {}

    /// A version that took the place of another one.
    record Rewrite(String page, String version, String former, Instant since) {}

    record Voted(String page, String version, int worth, int unworth) {}

    record Sought(String page, String version, int shown, int opened) {}

    @SqlQuery("""
            SELECT page_address.page, SUM(views) AS views, SUM(copies) AS copies, SUM(downloads) AS downloads,
                   SUM(shown) AS shown, SUM(opened) AS opened
            FROM page_use
            JOIN page_address ON page_address.address = page_use.page
            WHERE used_at >= :start AND used_at < :end
            GROUP BY page_address.page
            """)
    List<Used> used(@BindMethods Asked asked);

    String VOTES = """
            FROM item
            JOIN vote ON vote.id = item.id
            JOIN page_address ON page_address.address = item.page
            WHERE item.kind = 'vote' AND received_at < :end
            """;

    @SqlQuery("""
            SELECT page_address.page,
                   COUNT(CASE WHEN worth = 1 THEN 1 END) AS worth,
                   COUNT(CASE WHEN worth = 0 THEN 1 END) AS unworth,
                   COUNT(CASE WHEN worth = 0 AND ' ' || reasons || ' ' LIKE '% outdated %' THEN 1 END) AS outdated,
                   COUNT(CASE WHEN worth = 0 AND ' ' || reasons || ' ' LIKE '% not-found %' THEN 1 END) AS not_found,
                   COUNT(CASE WHEN worth = 0 AND ' ' || reasons || ' ' LIKE '% wrong-customer %' THEN 1 END)
                   AS wrong_customer,
                   COUNT(CASE WHEN worth = 0 AND ' ' || reasons || ' ' LIKE '% too-long %' THEN 1 END) AS too_long
            """ + VOTES + """
              AND received_at >= :start
            GROUP BY page_address.page
            ORDER BY unworth DESC, worth, page_address.page
            """)
    List<Judged> judged(@BindMethods Asked asked);

    /// Those that went live in these days, the newest first.
    @SqlQuery("""
            WITH version AS (
                SELECT page_address.page, page_version.version, MIN(since) AS since
                FROM page_version
                JOIN page_address ON page_address.address = page_version.page
                GROUP BY page_address.page, page_version.version),
            rewritten AS (
                SELECT page, version, since, LAG(version) OVER (PARTITION BY page ORDER BY since, version) AS former
                FROM version)
            SELECT page, version, former, since
            FROM rewritten
            WHERE former IS NOT NULL AND since >= :start AND since < :end
            ORDER BY since DESC, page, version
            """)
    List<Rewrite> rewrites(@BindMethods Asked asked);

    @SqlQuery("""
            SELECT page_address.page, page_version AS version,
                   COUNT(CASE WHEN worth = 1 THEN 1 END) AS worth,
                   COUNT(CASE WHEN worth = 0 THEN 1 END) AS unworth
            """ + VOTES + """
              AND page_version IS NOT NULL
            GROUP BY page_address.page, page_version
            """)
    List<Voted> voted(@BindMethods Asked asked);

    @SqlQuery("""
            SELECT page_address.page, page_version AS version, SUM(shown) AS shown, SUM(opened) AS opened
            FROM page_use
            JOIN page_address ON page_address.address = page_use.page
            WHERE used_at < :end
            GROUP BY page_address.page, page_version
            """)
    List<Sought> sought(@BindMethods Asked asked);
}

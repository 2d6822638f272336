package dev.groundwork.feedback.digest;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// When versions of pages went live, as kept in the database.
@RegisterConstructorMapper(PageChanges.Version.class)
public interface PageChanges {

    /// A page as it was written once.
    record Version(String page, String version) {}

    /// The last first. What was there when the first release was seen is news to nobody.
    @SqlQuery("""
            SELECT page, version FROM page_version
            WHERE since >= :from AND since < :until AND since > (SELECT MIN(since) FROM page_version)
            ORDER BY since DESC, page
            """)
    List<Version> between(Instant from, Instant until);
}

package dev.groundwork.feedback.insight;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// What was searched for, by its words. Whoever narrows what he found has not searched again.
@RegisterConstructorMapper(Searched.Words.class)
public interface Searched {

    /// Words, and what became of those who searched for them.
    ///
    /// @param times they were searched for
    /// @param unanswered how often no page answered
    /// @param unansweredOpened how many of these led to a page all the same
    /// @param found how often anything was found
    /// @param unopened how often anything was found and nothing opened
    /// @param unopenedAnswered how often a page answered then: the sentence above the list may have been enough
    /// @param deflected how often they were typed into the ask form and a page answered
    /// @param ever how often anybody used them, at any time that is still known
    record Words(
            String words,
            int times,
            int unanswered,
            int unansweredOpened,
            int found,
            int unopened,
            int unopenedAnswered,
            int deflected,
            int ever) {

        /// Words that were used once could name somebody: they are shown from the second time on.
        boolean areShown() {
            return ever > 1;
        }
    }

    @SqlQuery("""
            SELECT words,
                   COUNT(CASE WHEN deflected = 0 AND filters = '' THEN 1 END) AS times,
                   COUNT(CASE WHEN deflected = 0 AND filters = '' AND confident = 0 THEN 1 END) AS unanswered,
                   COUNT(CASE WHEN deflected = 0 AND filters = '' AND confident = 0 THEN clicked_rank END)
                   AS unanswered_opened,
                   COUNT(CASE WHEN deflected = 0 AND filters = '' AND results > 0 THEN 1 END) AS found,
                   COUNT(CASE WHEN deflected = 0 AND filters = '' AND results > 0 AND clicked_rank IS NULL THEN 1 END)
                   AS unopened,
                   COUNT(CASE WHEN deflected = 0 AND filters = '' AND results > 0 AND clicked_rank IS NULL
                              AND confident = 1 THEN 1 END) AS unopened_answered,
                   COUNT(CASE WHEN deflected = 1 THEN 1 END) AS deflected,
                   (SELECT COUNT(*) FROM search ever WHERE ever.words = search.words AND ever.filters = '') AS ever
            FROM search
            WHERE searched_at >= :start AND searched_at < :end
            GROUP BY words
            ORDER BY words
            """)
    List<Words> words(@BindMethods Asked asked);

    /// The same, asked for once.
    default List<Words> by(Scope scope) {
        return scope.once().of("searches", () -> words(scope.asked()));
    }
}

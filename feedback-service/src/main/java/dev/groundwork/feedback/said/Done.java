package dev.groundwork.feedback.said;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// What pages answer, with what was said before, as kept in the database.
@RegisterConstructorMapper(Done.Deed.class)
@RegisterConstructorMapper(Done.Question.class)
@RegisterConstructorMapper(Done.Named.class)
@RegisterConstructorMapper(Done.Quote.class)
public interface Done {

    /// What one release did with one page: all that it answers since then.
    ///
    /// @param objections how often it was heard, with what was merged; so of the other kinds
    /// @param placements how many said where its product belongs
    record Deed(String page, Instant since, int objections, int votes, int challenges, int placements) {}

    /// The last done first. Which they are is found out before anything is counted.
    ///
    /// @param page only what was done with it; null for all
    @SqlQuery("""
            SELECT some.page, some.since,
                   SUM(CASE WHEN kind = 'objection' THEN 1 + merged ELSE 0 END) AS objections,
                   SUM(CASE WHEN kind = 'vote' THEN 1 + merged ELSE 0 END) AS votes,
                   SUM(CASE WHEN kind = 'challenge' THEN 1 + merged ELSE 0 END) AS challenges,
                   SUM(CASE WHEN kind = 'positioning' THEN 1 + merged ELSE 0 END) AS placements
            FROM (SELECT answered.page, since
                  FROM answered JOIN item ON item.id = answered.item
                  WHERE effect IN ('closed', 'linked') AND item.state = 'answered'
                    AND (since < :at OR (since = :at AND answered.page > :after))
                    AND (CAST(:page AS TEXT) IS NULL OR answered.page = :page)
                  GROUP BY answered.page, since
                  ORDER BY since DESC, answered.page
                  LIMIT :limit) some
            JOIN (SELECT answered.page, since, kind,
                         (SELECT COUNT(*) FROM item member WHERE member.merged_into = item.id) AS merged
                  FROM answered JOIN item ON item.id = answered.item
                  WHERE effect IN ('closed', 'linked') AND item.state = 'answered') said
              ON said.page = some.page AND said.since = some.since
            GROUP BY some.page, some.since
            ORDER BY some.since DESC, some.page
            """)
    List<Deed> deeds(@BindMethods Place before, @Nullable String page, int limit);

    /// A question that was answered, without who asked it.
    ///
    /// @param people who had it
    record Question(String id, String text, int people) {}

    /// The most wanted first.
    @SqlQuery("""
            SELECT item.id, text,
                   1 + (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id AND me_too.sender <> COALESCE(device, ''))
                   + (SELECT COUNT(*) FROM item member WHERE member.merged_into = item.id)
                   + (SELECT COUNT(*) FROM item member JOIN me_too ON me_too.question = member.id
                      WHERE member.merged_into = item.id) AS people
            FROM answered
            JOIN item ON item.id = answered.item
            JOIN question ON question.id = item.id
            WHERE answered.page = :page AND since = :since AND effect IN ('closed', 'linked')
              AND item.state = 'answered'
            ORDER BY people DESC, item.id
            """)
    List<Question> questions(@BindMethods Deed deed);

    /// One who wants to be named beside what came of an item.
    ///
    /// @param item that was answered: the own one, or the one that stands for it
    record Named(String item, String kind, String name) {}

    @SqlQuery("""
            SELECT answered.item, kind, person.name
            FROM answered
            JOIN item ON item.id = answered.item
            JOIN person ON person.id = item.person
            WHERE answered.page = :page AND since = :since AND effect IN ('closed', 'linked')
              AND item.state = 'answered' AND named = 1 AND name IS NOT NULL
            UNION
            SELECT answered.item, kind, person.name
            FROM answered
            JOIN item ON item.merged_into = answered.item
            JOIN person ON person.id = item.person
            WHERE answered.page = :page AND since = :since AND effect IN ('closed', 'linked')
              AND item.state = 'answered' AND named = 1 AND name IS NOT NULL
            ORDER BY 3, 1
            """)
    List<Named> named(@BindMethods Deed deed);

    /// What somebody said of where a product belongs, without who said it.
    record Quote(String id, String text) {}

    /// Those of them that may be shown, and were said of this page.
    @SqlQuery("""
            SELECT item.id, text
            FROM positioning
            JOIN item ON item.id = positioning.id
            JOIN page_address ON page_address.address = item.page
            WHERE item.id IN (<ids>) AND page_address.page = :page AND quote = 1 AND text IS NOT NULL
            """)
    List<Quote> quotes(
            @BindList(value = "ids", onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<String> ids, String page);
}

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
@RegisterConstructorMapper(Done.Count.class)
@RegisterConstructorMapper(Done.Question.class)
@RegisterConstructorMapper(Done.Named.class)
@RegisterConstructorMapper(Done.Quote.class)
public interface Done {

    /// What one release did with one page: all that it answers since then.
    record Deed(String page, Instant since) {}

    /// The last done first.
    ///
    /// @param page only what was done with it; null for all
    @SqlQuery("""
            SELECT answered.page, since
            FROM answered JOIN item ON item.id = answered.item
            WHERE effect IN ('closed', 'linked') AND item.state = 'answered'
              AND (since < :at OR (since = :at AND answered.page > :after))
              AND (CAST(:page AS TEXT) IS NULL OR answered.page = :page)
            GROUP BY answered.page, since
            ORDER BY since DESC, answered.page
            LIMIT :limit
            """)
    List<Deed> deeds(@BindMethods Place before, @Nullable String page, int limit);

    /// How much of a kind was answered.
    ///
    /// @param times how often it was said
    /// @param people who said it
    record Count(String kind, int times, int people) {}

    @SqlQuery("""
            SELECT kind, COUNT(DISTINCT said) AS times, COUNT(DISTINCT sender) AS people
            FROM answered_voice
            WHERE page = :page AND since = :since
            GROUP BY kind
            """)
    List<Count> counts(@BindMethods Deed deed);

    /// A question that was answered, without who asked it.
    ///
    /// @param people who had it
    record Question(String id, String text, int people) {}

    /// The most wanted first.
    @SqlQuery("""
            SELECT question.id, text, COUNT(DISTINCT sender) AS people
            FROM answered_voice JOIN question ON question.id = answered_voice.item
            WHERE page = :page AND since = :since
            GROUP BY question.id, text
            ORDER BY people DESC, question.id
            """)
    List<Question> questions(@BindMethods Deed deed);

    /// One who wants to be named beside what came of an item.
    ///
    /// @param item that was answered: the own one, or the one that stands for it
    record Named(String item, String kind, String name) {}

    @SqlQuery("""
            SELECT DISTINCT answered_voice.item, answered_voice.kind, person.name
            FROM answered_voice
            JOIN item ON item.id = answered_voice.said
            JOIN person ON person.id = item.person
            WHERE answered_voice.page = :page AND since = :since AND named = 1 AND name IS NOT NULL
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

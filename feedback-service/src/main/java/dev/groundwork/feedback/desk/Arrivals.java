package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.item.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Everything that came in, newest first.
@RegisterConstructorMapper(Arrived.class)
@RegisterConstructorMapper(Arrivals.Count.class)
@RegisterConstructorMapper(Arrivals.Step.class)
@RegisterConstructorMapper(Arrivals.Headed.class)
@RegisterConstructorMapper(Arrivals.Deed.class)
public interface Arrivals {

    /// How many there are of a kind, or in a view.
    record Count(String name, int items) {}

    /// What was done with an item.
    ///
    /// @param what its name; null where a release did it
    /// @param after how it stands since, as JSON
    record Step(
            Instant changedAt,
            String who,
            @Nullable String what,
            String was,
            String state,
            @Nullable String page,
            @Nullable String after) {}

    /// An item and the one that stands for it.
    record Headed(String id, String head) {}

    /// A press at the desk, and how many items it moved.
    record Deed(String id, String what, int items, boolean undone) {}

    String SELECT = """
            SELECT item.id, kind, received_at, state, anonymous, COALESCE(person.name, person.account) AS sender, page, product,
                   COALESCE(objection.text, positioning.text, question.text, challenge.text) AS text,
                   outcome, said, COALESCE(objection.quote, positioning.quote, 0) AS quote, competitor, stage, verbatim,
                   worth, reasons, comment, choice, compared_to, relation, needed_by,
                   released_at IS NOT NULL AS released,
                   (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id)
                   + (SELECT COUNT(*) FROM item member WHERE member.merged_into = item.id)
                   + (SELECT COUNT(*) FROM item member JOIN me_too ON me_too.question = member.id
                      WHERE member.merged_into = item.id) AS others,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = COALESCE(merged_into, item.id) AND effect IN ('closed', 'linked')
                      AND item.state = 'answered') AS answered_by,
                   assignee, tags, snoozed_until, merged_into, reply, revision, elsewhere
            FROM item
            LEFT JOIN person ON person.id = item.person
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            LEFT JOIN positioning ON positioning.id = item.id
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN challenge ON challenge.id = item.id
            """;

    String NARROWED = """
            (CAST(:assignee AS TEXT) IS NULL OR assignee = :assignee)
              AND (CAST(:tag AS TEXT) IS NULL OR ' ' || tags || ' ' LIKE '% ' || :tag || ' %')
              AND (CAST(:product AS TEXT) IS NULL OR product = :product)
              AND (CAST(:found AS TEXT) IS NULL OR item.id IN (SELECT value FROM json_each(:found)))
            """;

    String OF_KIND = "(CAST(:kind AS TEXT) IS NULL OR kind = :kind)";

    /// Stands between the name of a view and the same once more.
    String BY_VIEW = """

                WHEN 'all' THEN TRUE
                WHEN 'merged' THEN merged_into IS NOT NULL
                WHEN 'waiting' THEN merged_into IS NULL AND state IN ('new', 'looking')
                     AND (snoozed_until IS NULL OR snoozed_until <= :now)
                WHEN 'snoozed' THEN merged_into IS NULL AND state IN ('new', 'looking') AND snoozed_until > :now
                ELSE merged_into IS NULL AND state =
            """;

    String IN_VIEW = "CASE :view " + BY_VIEW + " :view END";

    /// How many of each kind are in the view.
    @SqlQuery(
            "SELECT kind AS name, COUNT(*) AS items FROM item WHERE " + NARROWED + " AND " + IN_VIEW + " GROUP BY kind")
    List<Count> kinds(@BindMethods Filter filter);

    /// How many are in each view, of the kind that is asked for. What stands alike in all views is counted first, so
    /// that the items are gone through once.
    ///
    /// @param views their names, as a list in JSON
    @SqlQuery("SELECT view.value AS name, COALESCE(SUM(items), 0) AS items FROM json_each(:views) AS view LEFT JOIN ("
            + "SELECT state, MAX(merged_into) AS merged_into, MAX(snoozed_until) AS snoozed_until, COUNT(*) AS items "
            + "FROM item WHERE " + NARROWED + " AND " + OF_KIND
            + " GROUP BY state, merged_into IS NULL, snoozed_until > :now) AS counted ON CASE view.value "
            + BY_VIEW + " view.value END GROUP BY view.value")
    List<Count> views(@BindMethods Filter filter, String views);

    /// The newest before this place.
    @SqlQuery(SELECT + "WHERE " + NARROWED + " AND " + OF_KIND + " AND " + IN_VIEW + """
              AND (received_at < :at OR (received_at = :at AND item.id < :id))
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Arrived> before(@BindMethods Filter filter, @BindMethods Cursor cursor, int limit);

    @SqlQuery(SELECT + "WHERE item.id = :id")
    Optional<Arrived> one(String id);

    @SqlQuery(SELECT + "WHERE merged_into = :id ORDER BY received_at DESC, item.id DESC LIMIT 200")
    List<Arrived> members(String id);

    /// Those of these that are there, each with the one that stands for it: itself, or what it was merged into.
    ///
    /// @param ids a list in JSON
    @SqlQuery("""
            SELECT id, COALESCE(merged_into, id) AS head FROM item
            WHERE id IN (SELECT value FROM json_each(:ids))
            """)
    List<Headed> heads(String ids);

    /// Oldest first.
    @SqlQuery("""
            SELECT changed_at, history.who, what, was, state, page, after
            FROM history LEFT JOIN deed ON deed.id = history.deed
            WHERE item = :id
            ORDER BY number
            """)
    List<Step> history(String id);

    @SqlQuery("""
            SELECT id, what, (SELECT COUNT(*) FROM history WHERE history.deed = deed.id) AS items,
                   undone_by IS NOT NULL AS undone
            FROM deed
            WHERE id = :id
            """)
    Optional<Deed> deed(String id);
}

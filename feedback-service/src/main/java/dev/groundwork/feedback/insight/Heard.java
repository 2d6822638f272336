package dev.groundwork.feedback.insight;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Objections as they were heard: each time counts once. What was merged and does not say of what it is, is of what the
/// item is that stands for it.
@RegisterConstructorMapper(Heard.Tally.class)
@RegisterConstructorMapper(Heard.Place.class)
@RegisterConstructorMapper(Heard.Once.class)
public interface Heard {

    /// How often.
    ///
    /// @param name an id; null where none was given
    /// @param before how often it was heard in the time before
    record Tally(@Nullable String name, int heard, int before, int worked, int failed, int untried) {

        Tally after(int other) {
            return new Tally(name, heard, other, worked, failed, untried);
        }
    }

    /// One time.
    record Once(
            String id,
            Instant receivedAt,
            @Nullable String text,
            @Nullable String page,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String stage,
            @Nullable String outcome,
            String state,
            @Nullable String mergedInto) {}

    String HEARD = """
            WITH heard AS (
                SELECT item.id, item.received_at, objection.text, item.page, item.state, item.merged_into,
                       COALESCE(item.product, head.product) AS product,
                       COALESCE(objection.competitor, same.competitor) AS competitor,
                       COALESCE(objection.stage, same.stage) AS stage,
                       objection.outcome
                FROM item
                JOIN objection ON objection.id = item.id
                LEFT JOIN item head ON head.id = item.merged_into
                LEFT JOIN objection same ON same.id = item.merged_into
                WHERE item.kind = 'objection' AND item.received_at >= :before AND item.received_at < :end)
            """;

    String COUNTED = """
            COUNT(CASE WHEN received_at >= :start THEN 1 END) AS heard,
            COUNT(CASE WHEN received_at < :start THEN 1 END) AS before,
            COUNT(CASE WHEN received_at >= :start AND outcome = 'worked' THEN 1 END) AS worked,
            COUNT(CASE WHEN received_at >= :start AND outcome = 'failed' THEN 1 END) AS failed,
            COUNT(CASE WHEN received_at >= :start AND outcome = 'untried' THEN 1 END) AS untried
            FROM heard
            """;

    String NARROWED = """
            WHERE (CAST(:product AS TEXT) IS NULL OR product = :product)
              AND (CAST(:competitor AS TEXT) IS NULL OR competitor = :competitor)
              AND (CAST(:stage AS TEXT) IS NULL OR stage = :stage)
            """;

    /// Where it was heard.
    record Place(@Nullable String product, @Nullable String stage, int heard) {}

    String MOST_FIRST = "ORDER BY heard DESC, before DESC, name";

    @SqlQuery(HEARD + "SELECT product AS name, " + COUNTED + NARROWED + "GROUP BY product " + MOST_FIRST)
    List<Tally> byProduct(@BindMethods Asked asked);

    /// The same, asked for once.
    default List<Tally> inEach(Scope scope) {
        return scope.once().of("objections by product", () -> byProduct(scope.asked()));
    }

    @SqlQuery(HEARD + "SELECT competitor AS name, " + COUNTED + NARROWED + "GROUP BY competitor " + MOST_FIRST)
    List<Tally> byCompetitor(@BindMethods Asked asked);

    @SqlQuery(HEARD + "SELECT stage AS name, " + COUNTED + NARROWED + "GROUP BY stage " + MOST_FIRST)
    List<Tally> byStage(@BindMethods Asked asked);

    @SqlQuery(HEARD + "SELECT NULL AS name, " + COUNTED + NARROWED)
    Tally total(@BindMethods Asked asked);

    @SqlQuery(HEARD + "SELECT product, stage, " + COUNTED + NARROWED + "GROUP BY product, stage")
    List<Place> byPlace(@BindMethods Asked asked);

    /// The newest first.
    @SqlQuery(HEARD + """
            SELECT id, received_at, text, page, product, competitor, stage, outcome, state, merged_into
            FROM heard
            """ + NARROWED + """
              AND received_at >= :start
            ORDER BY received_at DESC, id DESC
            """)
    List<Once> each(@BindMethods Asked asked);
}

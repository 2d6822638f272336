package dev.groundwork.feedback.objection;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Items;
import dev.groundwork.feedback.item.Kind;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The objections, as kept in the database.
@RegisterConstructorMapper(Objections.Kept.class)
@RegisterConstructorMapper(Objections.Heard.class)
public interface Objections extends Items {

    /// An objection as it is read back and shown.
    record Kept(
            String id,
            Instant receivedAt,
            String state,
            boolean anonymous,
            @Nullable String page,
            @Nullable String version,
            @Nullable String product,
            @Nullable String text,
            @Nullable String outcome,
            @Nullable String said,
            boolean quote,
            @Nullable String competitor,
            @Nullable String stage,
            @Nullable String verbatim) {

        @JsonProperty
        public Kind kind() {
            return Kind.OBJECTION;
        }
    }

    @SqlUpdate("""
            INSERT INTO objection (id, text, outcome, said, quote, competitor, stage, verbatim)
            VALUES (:id, :text, :outcome, :said, :quote, :competitor, :stage, :verbatim)
            """)
    void add(String id, @BindMethods Objection objection);

    /// A line that was let through is not let through any more where its words are others.
    @SqlUpdate("""
            UPDATE objection
            SET released_at = CASE WHEN said = :said AND :quote = 1 THEN released_at END,
                text = :text, outcome = :outcome, said = :said, quote = :quote, competitor = :competitor,
                stage = :stage, verbatim = :verbatim
            WHERE id = :id
            """)
    void change(String id, @BindMethods Objection objection);

    /// How often the objections of a page were heard.
    ///
    /// @param people who heard it
    record Heard(String page, int people, int times) {}

    @SqlQuery("""
            SELECT objection_page.page, COUNT(DISTINCT COALESCE(device, item.id)) AS people, COUNT(*) AS times
            FROM objection_page JOIN item ON item.id = objection_page.id
            WHERE received_at >= :since
            GROUP BY objection_page.page
            """)
    List<Heard> heard(Instant since);

    @SqlQuery("""
            SELECT item.id, received_at, state, anonymous, page, page_version AS version, product,
                   text, outcome, said, quote, competitor, stage, verbatim
            FROM item JOIN objection ON objection.id = item.id
            WHERE (received_at < :at OR (received_at = :at AND item.id < :id))
              AND (CAST(:owner AS TEXT) IS NULL OR item.person = :owner)
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Kept> before(@BindMethods Cursor cursor, int limit);
}

package dev.groundwork.feedback.positioning;

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

/// Where reps would place products to come, as kept in the database.
@RegisterConstructorMapper(Placements.Kept.class)
@RegisterConstructorMapper(Placements.Chosen.class)
@RegisterConstructorMapper(Placements.Beside.class)
public interface Placements extends Items {

    /// A placement as it is read back and shown.
    record Kept(
            String id,
            Instant receivedAt,
            String state,
            boolean anonymous,
            @Nullable String page,
            @Nullable String version,
            @Nullable String choice,
            @Nullable String text,
            @Nullable String comparedTo,
            @Nullable String relation,
            boolean quote) {

        @JsonProperty
        public Kind kind() {
            return Kind.POSITIONING;
        }
    }

    @SqlUpdate("""
            INSERT INTO positioning (id, choice, text, compared_to, relation, quote)
            VALUES (:id, :choice, :text, :comparedTo, :relation, :quote)
            """)
    void add(String id, @BindMethods Placement placement);

    @SqlUpdate("""
            UPDATE positioning
            SET choice = :choice, text = :text, compared_to = :comparedTo, relation = :relation, quote = :quote
            WHERE id = :id
            """)
    void change(String id, @BindMethods Placement placement);

    /// How many chose a draft.
    record Chosen(String choice, int people) {}

    @SqlQuery("""
            SELECT choice, COUNT(*) AS people
            FROM positioning
            JOIN item ON item.id = positioning.id
            JOIN page_address ON page_address.address = item.page
            WHERE choice IS NOT NULL AND page_address.page = :page
            GROUP BY choice
            """)
    List<Chosen> chosen(String page);

    /// How many place it so beside another product.
    record Beside(String comparedTo, String relation, int people) {}

    /// The most said first.
    @SqlQuery("""
            SELECT compared_to, relation, COUNT(*) AS people
            FROM positioning
            JOIN item ON item.id = positioning.id
            JOIN page_address ON page_address.address = item.page
            WHERE compared_to IS NOT NULL AND page_address.page = :page
            GROUP BY compared_to, relation
            ORDER BY people DESC, compared_to, relation
            """)
    List<Beside> beside(String page);

    @SqlQuery("""
            SELECT item.id, received_at, state, anonymous, page, page_version AS version,
                   choice, text, compared_to, relation, quote
            FROM item JOIN positioning ON positioning.id = item.id
            WHERE (received_at < :at OR (received_at = :at AND item.id < :id))
              AND (CAST(:owner AS TEXT) IS NULL OR item.person = :owner)
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Kept> before(@BindMethods Cursor cursor, int limit);
}

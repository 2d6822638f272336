package dev.groundwork.feedback.vote;

import dev.groundwork.feedback.item.Cursor;
import dev.groundwork.feedback.item.Items;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The votes, as kept in the database.
@RegisterConstructorMapper(Votes.Kept.class)
public interface Votes extends Items {

    /// A vote as it is read back.
    record Kept(
            String id,
            Instant receivedAt,
            String state,
            boolean anonymous,
            @Nullable String page,
            @Nullable String version,
            boolean worth,
            String reasons,
            @Nullable String comment) {}

    @SqlUpdate("INSERT INTO vote (id, worth, reasons, comment) VALUES (:id, :worth, :reasons, :comment)")
    void add(String id, @BindMethods Vote vote);

    @SqlUpdate("UPDATE vote SET worth = :worth, reasons = :reasons, comment = :comment WHERE id = :id")
    void change(String id, @BindMethods Vote vote);

    @SqlQuery("""
            SELECT item.id, received_at, state, anonymous, page, page_version AS version, worth, reasons, comment
            FROM item JOIN vote ON vote.id = item.id
            WHERE (received_at < :at OR (received_at = :at AND item.id < :id))
              AND (CAST(:owner AS TEXT) IS NULL OR item.person = :owner)
            ORDER BY received_at DESC, item.id DESC
            LIMIT :limit
            """)
    List<Kept> before(@BindMethods Cursor cursor, int limit);
}

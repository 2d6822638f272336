package dev.groundwork.feedback.insight;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// Where reps would place products to come.
@RegisterConstructorMapper(Placed.Chosen.class)
@RegisterConstructorMapper(Placed.Beside.class)
@RegisterConstructorMapper(Placed.Said.class)
public interface Placed {

    record Chosen(String page, String choice, int times) {}

    record Beside(String page, String comparedTo, String relation, int times) {}

    record Said(
            String id,
            Instant receivedAt,
            String page,
            String text,
            @Nullable String choice,
            String state) {}

    String PLACED = """
            FROM item
            JOIN positioning ON positioning.id = item.id
            JOIN page_address ON page_address.address = item.page
            WHERE item.kind = 'positioning' AND received_at >= :start AND received_at < :end
            """;

    @SqlQuery("SELECT page_address.page, choice, COUNT(*) AS times " + PLACED + """
              AND choice IS NOT NULL
            GROUP BY page_address.page, choice
            ORDER BY page_address.page, times DESC, choice
            """)
    List<Chosen> chosen(@BindMethods Asked asked);

    @SqlQuery("SELECT page_address.page, compared_to, relation, COUNT(*) AS times " + PLACED + """
              AND compared_to IS NOT NULL
            GROUP BY page_address.page, compared_to, relation
            ORDER BY page_address.page, compared_to, times DESC, relation
            """)
    List<Beside> beside(@BindMethods Asked asked);

    /// The newest first.
    @SqlQuery("SELECT item.id, received_at, page_address.page, text, choice, state " + PLACED + """
              AND text IS NOT NULL
            ORDER BY received_at DESC, item.id DESC
            """)
    List<Said> said(@BindMethods Asked asked);
}

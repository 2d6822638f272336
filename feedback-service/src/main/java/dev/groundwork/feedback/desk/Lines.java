package dev.groundwork.feedback.desk;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The lines of reps that marketing lets through.
public interface Lines {

    /// Shows the line on its page, or takes it back.
    ///
    /// @param at null to take it back
    /// @return how many there were: none where it may not be shown
    @SqlUpdate("""
            UPDATE objection
            SET released_at = :at
            WHERE id = :id AND quote = 1 AND said IS NOT NULL
            """)
    int release(String id, @Nullable Instant at);
}

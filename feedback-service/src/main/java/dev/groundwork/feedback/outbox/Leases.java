package dev.groundwork.feedback.outbox;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Who does what only one may do at a time, as kept in the database.
public interface Leases {

    /// Takes it where nobody else has it, or holds it on. A lease beyond what can be asked for is one of a clock that
    /// was wrong.
    ///
    /// @return one where it is held now
    @SqlUpdate("""
            INSERT INTO lease (job, holder, held_until) VALUES (:job, :holder, :until)
            ON CONFLICT (job) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
            WHERE lease.holder = excluded.holder OR lease.held_until <= :now
               OR lease.held_until > excluded.held_until
            """)
    int take(String job, String holder, Instant now, Instant until);

    @SqlUpdate("DELETE FROM lease WHERE job = :job AND holder = :holder")
    void release(String job, String holder);
}

package dev.groundwork.feedback.mail;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Who wants no mail of which kind, as kept in the database.
public interface Unsubscribed {

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM unsubscribed WHERE person = :person AND what = :what)")
    boolean has(String person, String what);

    @SqlUpdate("INSERT INTO unsubscribed (person, what) VALUES (:person, :what) ON CONFLICT (person, what) DO NOTHING")
    int add(String person, String what);

    @SqlUpdate("DELETE FROM unsubscribed WHERE person = :person AND what = :what")
    int remove(String person, String what);
}

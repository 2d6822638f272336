package dev.groundwork.feedback.digest;

import dev.groundwork.feedback.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Who gets a digest, as kept in the database.
@RegisterConstructorMapper(Reader.class)
public interface Readers extends Outbox {

    @SqlQuery("SELECT person, audience, email, name, products, told_until FROM digest ORDER BY person, audience")
    List<Reader> all();

    @SqlQuery("""
            SELECT person, audience, email, name, products, told_until
            FROM digest
            WHERE person = :person AND audience = :audience
            """)
    Optional<Reader> one(String person, String audience);

    /// A second yes changes the products, and tells nothing twice.
    @SqlUpdate("""
            INSERT INTO digest (person, audience, email, name, products, told_until)
            VALUES (:person, :audience, :email, :name, :products, :toldUntil)
            ON CONFLICT (person, audience) DO UPDATE
            SET email = excluded.email, name = excluded.name, products = excluded.products
            """)
    void put(@BindMethods Reader reader);

    @SqlUpdate("DELETE FROM digest WHERE person = :person AND audience = :audience")
    int remove(String person, String audience);

    /// Goes on to the next period.
    ///
    /// @return none where somebody else did, or the reader said no meanwhile
    @SqlUpdate("""
            UPDATE digest SET told_until = :until
            WHERE person = :person AND audience = :audience AND told_until = :from
            """)
    int advance(String person, String audience, Instant from, Instant until);
}

package dev.groundwork.feedback.item;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Every address that was ever served, as kept in the database.
@RegisterConstructorMapper(Addresses.Led.class)
public interface Addresses {

    /// Where an address leads.
    record Led(String address, String page) {}

    @SqlQuery("SELECT address, page FROM page_address")
    List<Led> all();

    @SqlUpdate("""
            INSERT INTO page_address (address, page)
            VALUES (:address, :page)
            ON CONFLICT (address) DO UPDATE SET page = excluded.page
            """)
    void lead(String address, String page);

    /// What led to an address that has moved leads on.
    @SqlUpdate("UPDATE page_address SET page = :page WHERE page = :former")
    void leadOn(String former, String page);
}

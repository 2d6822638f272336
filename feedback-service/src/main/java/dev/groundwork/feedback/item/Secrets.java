package dev.groundwork.feedback.item;

import dev.groundwork.feedback.database.Writer;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Keys that outlive a restart, kept in the database.
public interface Secrets {

    @SqlQuery("SELECT secret_value FROM secret WHERE name = :name")
    Optional<String> named(String name);

    @SqlUpdate("INSERT INTO secret (name, secret_value) VALUES (:name, :value)")
    void keep(String name, String value);

    /// The key of this name, made when it is first asked for.
    static byte[] key(Writer writer, String name) {
        var kept = writer.submit(
                Secrets.class,
                secrets -> secrets.named(name).orElseGet(() -> {
                    var made = Base64.getEncoder().encodeToString(Codes.key());
                    secrets.keep(name, made);
                    return made;
                }));
        return Base64.getDecoder().decode(kept);
    }
}

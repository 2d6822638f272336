package dev.groundwork.feedback.item;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// What all kinds share, as kept in the database. Each kind's own statements extend these.
@RegisterConstructorMapper(Items.Earlier.class)
@RegisterConstructorMapper(Items.Told.class)
public interface Items {

    /// The answer that a key was given before.
    record Earlier(String id, String bodyHash, Instant receivedAt) {}

    /// What the thank-you page needs of an item.
    ///
    /// @param person who sent it under his own name
    /// @param text of an objection in free words
    record Told(
            String id,
            String kind,
            @Nullable String page,
            @Nullable String product,
            Instant receivedAt,
            @Nullable String person,
            @Nullable String text) {}

    @SqlUpdate("""
            INSERT INTO item (id, kind, state, received_at, captured_at, anonymous, device, person, receipt, page, page_version, product)
            VALUES (:id, :kind, 'new', :receivedAt, :capturedAt, :anonymous, :device, :person, :receipt, :page, :version, :product)
            """)
    void add(@BindMethods Item item);

    /// What the sign-in says of a person may change.
    @SqlUpdate("""
            INSERT INTO person (id, account, name, email)
            VALUES (:id, :account, :name, :email)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email
            """)
    void know(@BindMethods Sender person);

    @SqlQuery("SELECT COUNT(*) FROM item WHERE id = :id")
    int count(String id);

    @SqlQuery("""
            SELECT item.id, kind, page, product, received_at, person, objection.text
            FROM item LEFT JOIN objection ON objection.id = item.id
            WHERE item.id = :id
            """)
    Optional<Told> told(String id);

    @SqlQuery("""
            SELECT item.id, sent.body_hash, item.received_at
            FROM sent JOIN item ON item.id = sent.id
            WHERE sent.key_hash = :keyHash
            """)
    Optional<Earlier> sentBefore(String keyHash);

    @SqlUpdate("""
            INSERT INTO sent (key_hash, body_hash, id, anonymous)
            VALUES (:keyHash, :bodyHash, :id, :anonymous)
            """)
    void remember(String keyHash, String bodyHash, String id, boolean anonymous);

    /// Their keys are gone, so nobody could recognise them any more.
    @SqlUpdate("DELETE FROM sent WHERE anonymous = 1")
    void forgetAnonymousKeys();
}

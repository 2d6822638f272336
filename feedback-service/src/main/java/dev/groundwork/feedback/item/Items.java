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

    /// Says of an item what its sender says of it now.
    @SqlUpdate("""
            UPDATE item
            SET state = 'new', received_at = :receivedAt, captured_at = :capturedAt, page = :page,
                page_version = :version, product = :product, receipt = :receipt, reply = NULL, revision = revision + 1
            WHERE id = :id
            """)
    void change(@BindMethods Item item);

    /// What this device said before about the page, wherever that is now.
    @SqlQuery("""
            SELECT item.id
            FROM item
            JOIN page_address ON page_address.address = item.page
            WHERE kind = :kind AND device = :device
              AND page_address.page = (SELECT page FROM page_address WHERE address = :page)
            ORDER BY received_at DESC, item.id DESC
            LIMIT 1
            """)
    Optional<String> former(String kind, String device, String page);

    @SqlQuery("SELECT id FROM mark WHERE mark = :mark")
    Optional<String> marked(String mark);

    @SqlUpdate("INSERT INTO mark (mark, id) VALUES (:mark, :id) ON CONFLICT (mark) DO NOTHING")
    void mark(String mark, String id);

    @SqlQuery("SELECT COUNT(*) FROM item WHERE id = :id")
    int count(String id);

    @SqlQuery("""
            SELECT item.id, kind, page, product, received_at, person, objection.text
            FROM item LEFT JOIN objection ON objection.id = item.id
            WHERE item.id = :id
            """)
    Optional<Told> told(String id);

    @SqlQuery("""
            SELECT item.id, sent.body_hash, COALESCE(sent.received_at, item.received_at) AS received_at
            FROM sent JOIN item ON item.id = sent.id
            WHERE sent.key_hash = :keyHash
            """)
    Optional<Earlier> sentBefore(String keyHash);

    @SqlUpdate("""
            INSERT INTO sent (key_hash, body_hash, id, anonymous, received_at)
            VALUES (:keyHash, :bodyHash, :id, :anonymous, :receivedAt)
            """)
    void remember(String keyHash, String bodyHash, String id, boolean anonymous, Instant receivedAt);

    /// Their keys are gone, so nobody could recognise them any more.
    @SqlUpdate("DELETE FROM sent WHERE anonymous = 1")
    void forgetAnonymousKeys();

    @SqlUpdate("DELETE FROM mark")
    void forgetMarks();
}

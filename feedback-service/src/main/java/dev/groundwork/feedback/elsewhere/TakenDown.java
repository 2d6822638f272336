package dev.groundwork.feedback.elsewhere;

import dev.groundwork.feedback.item.Items;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// Questions that the desk took down, as kept in the database: by nobody, and marked so.
@RegisterConstructorMapper(TakenDown.Question.class)
public interface TakenDown extends Items {

    /// One of them.
    ///
    /// @param state `answered` where the portal knew the answer, else `new`
    /// @param reply the answer as it was pasted
    record Question(
            String id,
            String text,
            @Nullable String product,
            String state,
            @Nullable String reply) {}

    @SqlUpdate("""
            INSERT INTO item (id, kind, state, received_at, anonymous, product, reply, elsewhere)
            VALUES (:id, 'question', :state, :at, 0, :product, :reply, 1)
            """)
    void keepItem(@BindMethods Question question, Instant at);

    @SqlUpdate("INSERT INTO question (id, text) VALUES (:id, :text)")
    void keepText(@BindMethods Question question);

    @SqlUpdate("INSERT INTO deed (id, what, who, done_at) VALUES (:deed, 'elsewhere', :who, :at)")
    void begin(String deed, String who, Instant at);

    @SqlUpdate("""
            INSERT INTO history (item, number, changed_at, who, was, state, deed)
            VALUES (:id, 1, :at, :who, 'new', :state, :deed)
            """)
    void note(@BindMethods Question question, Instant at, String who, String deed);

    @SqlQuery("""
            SELECT item.id, text, product, state, reply
            FROM item JOIN question ON question.id = item.id
            WHERE item.id = :id AND elsewhere = 1
            """)
    Optional<Question> one(String id);

    /// Writes it down, and who of the desk did.
    default void keep(Question question, Instant at, String who, String deed) {
        keepItem(question, at);
        keepText(question);
        begin(deed, who, at);
        note(question, at, who, deed);
    }
}

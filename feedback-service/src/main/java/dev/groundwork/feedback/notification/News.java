package dev.groundwork.feedback.notification;

import dev.groundwork.feedback.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// Who is to be told of what became of an item.
@RegisterConstructorMapper(News.Untold.class)
@RegisterConstructorMapper(News.Story.class)
public interface News extends Outbox {

    /// One who is to be told of one line of an item's history.
    ///
    /// @param recipient the hash of the account
    record Untold(String item, int number, String recipient, Instant dueAt) {}

    /// What there is to tell.
    ///
    /// @param what the press at the desk; null where a release did it
    /// @param who did it, as colleagues know them
    /// @param own whether the one who is told sent it; otherwise he has the question too
    /// @param latest the number of the last line that this person is to be told of
    /// @param text what was sent, in words
    /// @param page that it is about
    /// @param answeredBy the page that answers it
    record Story(
            String id,
            String kind,
            String state,
            Instant receivedAt,
            @Nullable String product,
            @Nullable String text,
            @Nullable String page,
            @Nullable String reply,
            @Nullable String answeredBy,
            @Nullable String what,
            String who,
            boolean own,
            int latest,
            @Nullable String name,
            String email) {}

    /// Those who can be written to, by now. What is older is no news any more: mail may have been switched on since.
    @SqlQuery("""
            SELECT to_tell.item, to_tell.number, recipient,
                   CASE WHEN due_at > changed_at THEN due_at ELSE changed_at END AS due_at
            FROM person
            JOIN to_tell ON to_tell.recipient = person.id
            JOIN history ON history.item = to_tell.item AND history.number = to_tell.number
            WHERE email IS NOT NULL AND told_at IS NULL AND due_at <= :now AND changed_at >= :since
            ORDER BY to_tell.item, to_tell.number, recipient
            LIMIT :limit
            """)
    List<Untold> untold(Instant now, Instant since, int limit);

    /// Notes that this one is told.
    ///
    /// @return none where that was noted before, or there is nothing to tell any more
    @SqlUpdate("""
            UPDATE to_tell SET told_at = :at
            WHERE item = :item AND number = :number AND recipient = :recipient AND told_at IS NULL
            """)
    int told(@BindMethods Untold untold, Instant at);

    @SqlQuery("""
            SELECT item.id, item.kind, item.state, item.received_at, item.product, item.page, item.reply,
                   COALESCE(objection.text, positioning.text, positioning.choice, question.text, challenge.text,
                            vote.comment) AS text,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = COALESCE(merged_into, item.id) AND effect IN ('closed', 'linked')
                      AND item.state = 'answered') AS answered_by,
                   deed.what, history.who, COALESCE(item.device = :recipient, FALSE) AS own,
                   (SELECT MAX(number) FROM to_tell last
                    WHERE last.item = item.id AND last.recipient = :recipient) AS latest,
                   person.name, person.email
            FROM item
            JOIN history ON history.item = item.id AND history.number = :number
            JOIN person ON person.id = :recipient
            LEFT JOIN deed ON deed.id = history.deed
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN positioning ON positioning.id = item.id
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN challenge ON challenge.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            WHERE item.id = :item AND person.email IS NOT NULL
            """)
    Optional<Story> story(String item, int number, String recipient);
}

package dev.groundwork.feedback.mine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// What one sender sent.
@RegisterConstructorMapper(Sent.class)
@RegisterConstructorMapper(Mine.Joined.class)
public interface Mine {

    /// A question of somebody else that this sender has too.
    ///
    /// @param answeredBy the page that answers it
    record Joined(
            String id,
            Instant receivedAt,
            String state,
            @Nullable String product,
            String text,
            @Nullable String reply,
            @Nullable String answeredBy) {}

    /// Newest first.
    ///
    /// @param device its hash
    @SqlQuery("""
            SELECT item.id, kind, received_at, captured_at, state, anonymous, page, page_version AS version, product,
                   COALESCE(objection.text, positioning.text, question.text, challenge.text) AS text,
                   outcome, said, COALESCE(objection.quote, positioning.quote) AS quote, released_at IS NOT NULL AS released,
                   competitor, stage, verbatim, worth, reasons, comment, choice, compared_to, relation, needed_by,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = COALESCE(merged_into, item.id) AND effect IN ('closed', 'linked')
                      AND item.state = 'answered') AS answered_by,
                   reply, (SELECT item.named FROM person WHERE person.id = item.person AND name IS NOT NULL) AS named
            FROM item
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            LEFT JOIN positioning ON positioning.id = item.id
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN challenge ON challenge.id = item.id
            WHERE device = :device OR receipt = :receipt
            ORDER BY received_at DESC, item.id DESC
            """)
    List<Sent> of(String device, String receipt);

    @SqlQuery("""
            SELECT item.id, received_at, state, product, text, reply,
                   (SELECT MIN(answered.page) FROM answered
                    WHERE answered.item = COALESCE(merged_into, item.id) AND effect IN ('closed', 'linked')
                      AND item.state = 'answered') AS answered_by
            FROM me_too
            JOIN item ON item.id = me_too.question
            JOIN question ON question.id = item.id
            WHERE sender = :device
            ORDER BY received_at DESC, item.id DESC
            """)
    List<Joined> joined(String device);

    /// Whose it is; the hash of the device's value or of the receipt decides.
    @SqlQuery("SELECT COUNT(*) FROM item WHERE id = :id AND (device = :device OR receipt = :receipt)")
    int owned(String id, String device, String receipt);

    /// The items whose last answer this sender said something of already.
    @SqlQuery("""
            SELECT item FROM to_tell
            WHERE recipient = :device AND helped IS NOT NULL
              AND number = (SELECT MAX(number) FROM to_tell last
                            WHERE last.item = to_tell.item AND last.recipient = :device)
            """)
    Set<String> judged(String device);

    /// What became of these since the sender looked last.
    @SqlQuery("""
            SELECT DISTINCT to_tell.item
            FROM to_tell
            JOIN item ON item.id = to_tell.item
            JOIN history ON history.item = to_tell.item AND history.number = to_tell.number
            LEFT JOIN deed ON deed.id = history.deed
            WHERE recipient = :device AND seen_at IS NULL AND due_at <= :now
              AND (item.state IN ('answered', 'declined') OR deed.what = 'late')
            """)
    Set<String> news(String device, Instant now);

    /// Those that are late, and that the deputy has, too.
    @SqlQuery("""
            SELECT DISTINCT to_tell.item
            FROM to_tell
            JOIN history ON history.item = to_tell.item AND history.number = to_tell.number
            JOIN deed ON deed.id = history.deed
            WHERE recipient = :device AND deed.what = 'late'
            """)
    Set<String> late(String device);

    @SqlUpdate("UPDATE to_tell SET seen_at = :now WHERE recipient = :device AND seen_at IS NULL AND due_at <= :now")
    int seen(String device, Instant now);

    /// Whether this sender has the question of somebody else too.
    @SqlQuery("SELECT COUNT(*) FROM me_too WHERE question = :id AND sender = :device")
    int waits(String id, String device);

    @SqlQuery("SELECT COUNT(*) FROM me_too WHERE question = :id")
    int others(String id);

    @SqlUpdate("DELETE FROM me_too WHERE question = :question AND sender = :device")
    int unjoin(String question, String device);

    /// Whether the sender is named beside what came of it. Nobody is where an item has no name.
    @SqlUpdate("UPDATE item SET named = :named WHERE id = :id AND device = :device AND person IS NOT NULL")
    int name(String id, String device, boolean named);

    /// What others wait for too stays, without a trace of who asked.
    @SqlUpdate("""
            UPDATE item
            SET anonymous = 1, named = 0, device = NULL, person = NULL, receipt = NULL, captured_at = NULL,
                received_at = received_at - received_at % 3600000
            WHERE id = :id
            """)
    void anonymise(String id);

    /// Whose name is beside nothing any more is forgotten.
    @SqlUpdate("""
            DELETE FROM person
            WHERE id = :id AND NOT EXISTS (SELECT 1 FROM item WHERE person = :id)
              AND NOT EXISTS (SELECT 1 FROM me_too WHERE sender = :id)
            """)
    void forget(String id);

    @SqlUpdate("DELETE FROM outbox WHERE item = :id")
    void sendNothing(String id);

    @SqlUpdate("DELETE FROM outbox WHERE item = :id AND recipient = (SELECT device FROM item WHERE id = :id)")
    void sendOthersOnly(String id);

    @SqlUpdate("DELETE FROM outbox WHERE item = :question AND recipient = :device")
    void sendNot(String question, String device);

    @SqlUpdate("DELETE FROM sent WHERE id = :id")
    void forgetKeys(String id);

    @SqlUpdate("DELETE FROM mark WHERE id = :id")
    void forgetMarks(String id);

    @SqlUpdate("DELETE FROM to_tell WHERE item = :id")
    void tellNobody(String id);

    @SqlUpdate("DELETE FROM to_tell WHERE item = :id AND recipient = (SELECT device FROM item WHERE id = :id)")
    void tellOthersOnly(String id);

    @SqlUpdate("""
            DELETE FROM to_tell
            WHERE item = :question AND recipient = :device
              AND NOT EXISTS (SELECT 1 FROM item WHERE id = :question AND device = :device)
            """)
    void tellNot(String question, String device);

    @SqlUpdate("DELETE FROM history WHERE item = :id")
    void forgetHistory(String id);

    @SqlUpdate("DELETE FROM objection WHERE id = :id")
    void deleteObjection(String id);

    @SqlUpdate("DELETE FROM vote WHERE id = :id")
    void deleteVote(String id);

    @SqlUpdate("DELETE FROM positioning WHERE id = :id")
    void deletePositioning(String id);

    @SqlUpdate("DELETE FROM question WHERE id = :id")
    void deleteQuestion(String id);

    @SqlUpdate("DELETE FROM challenge WHERE id = :id")
    void deleteChallenge(String id);

    /// What was merged into it stays together, behind one of them: their ids say nothing of who was first.
    default void release(String id) {
        heir(id).ifPresent(heir -> {
            free(heir);
            follow(id, heir);
        });
    }

    @SqlQuery("SELECT MIN(id) FROM item WHERE merged_into = :id HAVING COUNT(*) > 0")
    Optional<String> heir(String id);

    @SqlUpdate("UPDATE item SET merged_into = NULL, revision = revision + 1 WHERE id = :id")
    void free(String id);

    @SqlUpdate("UPDATE item SET merged_into = :heir, revision = revision + 1 WHERE merged_into = :id")
    void follow(String id, String heir);

    @SqlUpdate("DELETE FROM item WHERE id = :id")
    void deleteItem(String id);

    /// Does not wait for this answer any more.
    ///
    /// @return how many did: none where he never waited
    default int leave(String question, String device) {
        tellNot(question, device);
        sendNot(question, device);
        return unjoin(question, device);
    }

    /// Takes it back: nothing of it stays, but for a question that others have too.
    default void takeBack(String id) {
        forgetKeys(id);
        forgetMarks(id);
        if (others(id) > 0) {
            tellOthersOnly(id);
            sendOthersOnly(id);
            anonymise(id);
            return;
        }
        tellNobody(id);
        sendNothing(id);
        forgetHistory(id);
        deleteObjection(id);
        deleteVote(id);
        deletePositioning(id);
        deleteQuestion(id);
        deleteChallenge(id);
        release(id);
        deleteItem(id);
    }
}

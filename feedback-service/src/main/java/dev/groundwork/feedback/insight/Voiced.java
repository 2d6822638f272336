package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.item.State;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/// What is in the way, and what was asked.
@RegisterConstructorMapper(Voiced.Challenge.class)
@RegisterConstructorMapper(Voiced.Question.class)
public interface Voiced {

    /// What is in the way.
    ///
    /// @param times it was said, with what was merged into it
    record Challenge(String id, String text, int times, Instant last, String state) {}

    /// A question, each time it was asked.
    ///
    /// @param timeless whether nobody knows when it was asked: it has no name, or the desk wrote it down
    /// @param tooMany how many more have it too, with a press
    /// @param firstAnswer when it was first answered; what was undone is no answer
    record Question(
            String text,
            @Nullable String product,
            Instant receivedAt,
            boolean timeless,
            int tooMany,
            @Nullable Instant firstAnswer,
            String state) {

        boolean isOpen() {
            return State.of(state).isOpen();
        }
    }

    /// The most frequent first.
    @SqlQuery("""
            SELECT head.id, challenge.text, COUNT(*) AS times, MAX(item.received_at) AS last, head.state
            FROM item
            JOIN item head ON head.id = COALESCE(item.merged_into, item.id)
            JOIN challenge ON challenge.id = head.id
            WHERE item.kind = 'challenge' AND item.received_at >= :start AND item.received_at < :end
            GROUP BY head.id, challenge.text, head.state
            ORDER BY times DESC, last DESC, head.id
            """)
    List<Challenge> challenges(@BindMethods Asked asked);

    /// Oldest first.
    @SqlQuery("""
            SELECT question.text, COALESCE(item.product, head.product) AS product, item.received_at,
                   (item.anonymous = 1 OR item.elsewhere = 1) AS timeless,
                   (SELECT COUNT(*) FROM me_too WHERE me_too.question = item.id) AS too_many,
                   (SELECT MIN(changed_at)
                    FROM history LEFT JOIN deed ON deed.id = history.deed
                    WHERE history.item = item.id AND history.state = 'answered' AND deed.undone_by IS NULL)
                   AS first_answer,
                   item.state
            FROM item
            JOIN question ON question.id = item.id
            LEFT JOIN item head ON head.id = item.merged_into
            WHERE item.kind = 'question' AND item.received_at >= :start AND item.received_at < :end
            ORDER BY item.received_at, item.id
            """)
    List<Question> questions(@BindMethods Asked asked);

    /// The same, asked for once.
    default List<Question> asked(Scope scope) {
        return scope.once().of("questions", () -> questions(scope.asked()));
    }
}

package dev.groundwork.feedback.closing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// Which page answers which item, and what became of the items by it.
@RegisterConstructorMapper(Answered.Row.class)
@RegisterConstructorMapper(Claim.class)
@RegisterConstructorMapper(Answered.Merged.class)
@RegisterConstructorMapper(Answered.Fruitless.class)
public interface Answered {

    /// What a page of the release that was dealt with last says, and what came of it.
    record Row(String item, String page, String effect) {

        Claim claim() {
            return new Claim(item, page);
        }

        boolean is(Effect some) {
            return effect.equals(some.id());
        }
    }

    /// What a page says and nothing came of.
    ///
    /// @param state of the item; null where there is none
    /// @param by the page that closed it
    /// @param near the id of an open item that differs in one character, where there is just one
    record Fruitless(
            String item,
            String page,
            @Nullable String state,
            @Nullable String by,
            @Nullable String near) {}

    /// One line of an item's history.
    ///
    /// @param was its state before
    /// @param page that answers it, or did
    record Change(
            String item,
            int number,
            Instant at,
            String was,
            String state,
            @Nullable String page,
            String release,
            @Nullable String commit) {}

    @SqlQuery("SELECT item, page, effect FROM answered ORDER BY item, page")
    List<Row> all();

    @SqlUpdate("DELETE FROM answered WHERE item = :item AND page = :page")
    void drop(@BindMethods Claim claim);

    @SqlUpdate("""
            INSERT INTO answered (item, page, effect, since) VALUES (:item, :page, :effect, :at)
            ON CONFLICT (item, page) DO UPDATE SET effect = excluded.effect, since = excluded.since
            WHERE effect <> excluded.effect
            """)
    void keep(@BindMethods Claim claim, String effect, Instant at);

    /// An item that was merged, and the one that stands for it.
    record Merged(String id, String mergedInto) {}

    @SqlQuery("SELECT id, merged_into FROM item WHERE merged_into IS NOT NULL")
    List<Merged> merged();

    @SqlQuery("SELECT id FROM item WHERE merged_into = :item ORDER BY id")
    List<String> members(String item);

    @SqlQuery("SELECT EXISTS (SELECT 1 FROM item WHERE id = :item AND merged_into IS NOT NULL)")
    boolean isMerged(String item);

    /// What was said of where products to come belong, with the page that asked.
    @SqlQuery("""
            SELECT item.id AS item, page_address.page
            FROM item JOIN page_address ON page_address.address = item.page
            WHERE kind = 'positioning' AND page_address.page IN (<pages>)
            """)
    List<Claim> placed(@BindList(onEmpty = BindList.EmptyHandling.NULL_STRING) Collection<String> pages);

    /// Whether somebody said that on this page, and that it may be shown.
    @SqlQuery("""
            SELECT EXISTS (SELECT 1 FROM positioning
                           JOIN item ON item.id = positioning.id
                           JOIN page_address ON page_address.address = item.page
                           WHERE item.id = :item AND page_address.page = :page AND quote = 1 AND text IS NOT NULL)
            """)
    boolean mayBeQuoted(String item, String page);

    @SqlQuery("SELECT state FROM item WHERE id = :item")
    Optional<String> state(String item);

    /// Whether it is answered only in that marketing has read it: nobody was told anything.
    @SqlQuery("""
            SELECT EXISTS (
                SELECT 1
                FROM item
                JOIN history ON history.item = item.id
                JOIN deed ON deed.id = history.deed
                WHERE item.id = :item AND item.state = 'answered' AND reply IS NULL
                  AND history.state = 'answered' AND history.was <> 'answered' AND what IN ('read', 'merge', 'undo')
                  AND NOT EXISTS (SELECT 1 FROM history later
                                  WHERE later.item = item.id AND later.number > history.number
                                    AND later.was <> later.state)
                  AND NOT EXISTS (SELECT 1 FROM to_tell
                                  WHERE to_tell.item = item.id AND to_tell.number >= history.number))
            """)
    boolean isOnlyRead(String item);

    @SqlUpdate("UPDATE item SET state = :state, snoozed_until = NULL, revision = revision + 1 WHERE id = :item")
    void become(String item, String state);

    /// The state that it had before a page answered it: read and no more, where the desk had said so.
    @SqlQuery("""
            SELECT CASE WHEN release_id IS NULL THEN state ELSE was END FROM history
            WHERE item = :item AND state = 'answered' AND was <> 'answered'
            ORDER BY number DESC
            LIMIT 1
            """)
    Optional<String> before(String item);

    @SqlQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM history WHERE item = :item")
    int next(String item);

    @SqlUpdate("""
            INSERT INTO history (item, number, changed_at, who, was, state, page, release_id, commit_id)
            VALUES (:item, :number, :at, 'release', :was, :state, :page, :release, :commit)
            """)
    void note(@BindMethods Change change);

    /// Whoever asked, and whoever has the question too. Nobody can tell who sent anonymous input.
    @SqlUpdate("""
            INSERT INTO to_tell (item, number, recipient)
            SELECT id, :number, device FROM item WHERE id = :item AND device IS NOT NULL
            UNION
            SELECT question, :number, sender FROM me_too WHERE question = :item AND anonymous = 0
            """)
    void tell(String item, int number);

    /// What is not so any more need not be told.
    @SqlUpdate("DELETE FROM to_tell WHERE item = :item AND told_at IS NULL")
    void hush(String item);

    @SqlQuery("""
            SELECT answered.item, answered.page, item.state,
                   (SELECT MIN(page) FROM answered other
                    WHERE other.item = answered.item AND other.effect = 'closed') AS by,
                   CASE WHEN item.state IS NULL THEN
                       (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(id) END FROM item open
                        WHERE open.state IN ('new', 'looking')
                          AND (open.id LIKE '_-' || substr(answered.item, 3)
                               OR open.id LIKE substr(answered.item, 1, 2) || '_' || substr(answered.item, 4)
                               OR open.id LIKE substr(answered.item, 1, 3) || '_' || substr(answered.item, 5)
                               OR open.id LIKE substr(answered.item, 1, 4) || '_' || substr(answered.item, 6)
                               OR open.id LIKE substr(answered.item, 1, 5) || '_' || substr(answered.item, 7)
                               OR open.id LIKE substr(answered.item, 1, 6) || '_' || substr(answered.item, 8)
                               OR open.id LIKE substr(answered.item, 1, 7) || '_')) END AS near
            FROM answered LEFT JOIN item ON item.id = answered.item
            WHERE effect NOT IN ('closed', 'linked')
              AND NOT EXISTS (SELECT 1 FROM page_address
                              WHERE item.kind = 'positioning' AND page_address.address = item.page
                                AND page_address.page = answered.page)
            ORDER BY answered.page, answered.item
            """)
    List<Fruitless> fruitless();
}

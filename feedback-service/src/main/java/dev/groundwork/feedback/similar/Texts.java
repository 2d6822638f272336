package dev.groundwork.feedback.similar;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// What all items say, and what is known of its meaning.
@RegisterConstructorMapper(Text.class)
@RegisterConstructorMapper(Texts.Revision.class)
public interface Texts {

    /// How often an item was changed.
    record Revision(String id, int revision) {}

    String SELECT = """
            SELECT item.id, kind, product, competitor,
                   COALESCE(objection.text, positioning.text, question.text, challenge.text) AS text,
                   COALESCE(verbatim, '') || '\n' || COALESCE(said, '') || '\n' || COALESCE(comment, '') || '\n'
                   || COALESCE(choice, '') AS rest,
                   revision
            FROM item
            LEFT JOIN objection ON objection.id = item.id
            LEFT JOIN vote ON vote.id = item.id
            LEFT JOIN positioning ON positioning.id = item.id
            LEFT JOIN question ON question.id = item.id
            LEFT JOIN challenge ON challenge.id = item.id
            """;

    @SqlQuery("SELECT id, revision FROM item")
    List<Revision> revisions();

    /// Some of all, by their ids, after this one.
    @SqlQuery(SELECT + "WHERE item.id > :id ORDER BY item.id LIMIT :limit")
    List<Text> after(String id, int limit);

    @SqlQuery(SELECT + "WHERE item.id = :id")
    Optional<Text> one(String id);

    /// The direction of an item as long as its text is the same.
    @SqlQuery("SELECT numbers FROM direction WHERE item = :item AND made_of = :madeOf")
    Optional<String> direction(String item, String madeOf);

    /// Keeps the direction of an item, where that is still there.
    @SqlUpdate("""
            INSERT INTO direction (item, made_of, numbers)
            SELECT id, :madeOf, :numbers FROM item WHERE id = :item
            ON CONFLICT (item) DO UPDATE SET made_of = excluded.made_of, numbers = excluded.numbers
            """)
    void keep(String item, String madeOf, String numbers);
}

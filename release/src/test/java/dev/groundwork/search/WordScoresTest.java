package dev.groundwork.search;

import static dev.groundwork.search.TestPage.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What we add up ourselves is what Lucene would make of the same words.
class WordScoresTest {

    private static final String FIELD = IndexSchema.ALL;

    @TempDir
    Path folder;

    private List<Shard> shards = List.of();
    private @Nullable MultiReader opened;

    private MultiReader reader() {
        return Objects.requireNonNull(opened);
    }

    @BeforeEach
    void write() throws IOException {
        SearchIndex.write(
                folder,
                IntStream.range(0, 100)
                        .mapToObj(number -> page("/p" + number + "/", "Page " + number)
                                .says("rotor ".repeat(number % 4) + "seal ".repeat(number % 3) + "lid "
                                        + (number % 7 == 0 ? "seals shut the housing" : "turns"))
                                .indexed())
                        .toList());
        shards = IndexReading.open(folder, List.of());
        opened = new MultiReader(shards.stream().map(Shard::reader).toArray(IndexReader[]::new));
    }

    @AfterEach
    void close() throws IOException {
        reader().close();
    }

    private void assertSame(Word word, Query query) throws IOException {
        assertThat(shards).hasSizeGreaterThan(1);
        var ours = new WordScores(new Lookup(reader()))
                .add(List.of(word), FIELD, 0.4)
                .sum();
        var found = new IndexSearcher(reader())
                .search(new BoostQuery(query, (float) (word.weight() * 0.4)), reader().maxDoc())
                .scoreDocs;

        assertThat(found).isNotEmpty();
        var theirs = new float[reader().maxDoc()];
        for (var one : found) {
            theirs[one.doc] = one.score;
        }
        for (var document = 0; document < theirs.length; document++) {
            assertThat(ours.of(document)).as("document " + document).isCloseTo(theirs[document], within(1e-6f));
        }
    }

    private static Word word(List<String> terms, Word.Instead... instead) {
        return new Word(terms, List.of(instead), false, 0.8, 2);
    }

    private static TermQuery term(String stem) {
        return new TermQuery(new Term(FIELD, stem));
    }

    @Test
    void a_word() throws IOException {
        assertSame(word(List.of("rotor")), term("rotor"));
    }

    @Test
    void several_terms_that_are_one_word() throws IOException {
        assertSame(
                word(List.of("rotor", "seal", "nowhere")),
                new SynonymQuery.Builder(FIELD)
                        .addTerm(new Term(FIELD, "rotor"))
                        .addTerm(new Term(FIELD, "seal"))
                        .build());
    }

    @Test
    void the_better_of_a_word_and_two_that_count_instead() throws IOException {
        var both = new BooleanQuery.Builder()
                .add(term("seal"), BooleanClause.Occur.MUST)
                .add(term("shut"), BooleanClause.Occur.MUST)
                .build();

        assertSame(
                word(List.of("rotor"), new Word.Instead(List.of("seal", "shut"), 0.5, 0.8)),
                new DisjunctionMaxQuery(List.of(term("rotor"), new BoostQuery(both, 0.5f)), 0));
    }

    @Test
    void what_is_remembered_is_what_was_looked_up() throws IOException {
        var lookup = new Lookup(reader());

        var once = new WordScores(lookup)
                .add(List.of(word(List.of("rotor"))), FIELD, 1)
                .sum();
        var again = new WordScores(lookup)
                .add(List.of(word(List.of("rotor"))), FIELD, 1)
                .sum();

        for (var document = 0; document < reader().maxDoc(); document++) {
            assertThat(again.of(document)).isEqualTo(once.of(document));
        }
    }
}

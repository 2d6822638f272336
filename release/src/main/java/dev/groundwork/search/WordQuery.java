package dev.groundwork.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/// One word of a question as a query. What counts instead of a word never adds to it: the better of the two counts.
final class WordQuery {

    private WordQuery() {}

    /// What the word is worth to a document, by how often it says it.
    static Query worth(Word word, String field) {
        var either = new ArrayList<Query>();
        if (!word.terms().isEmpty()) {
            either.add(any(word.terms(), field));
        }
        for (var other : word.instead()) {
            either.add(new BoostQuery(all(other.stems(), field), (float) other.share()));
        }
        return best(either);
    }

    /// The information of the word, where a document says it.
    static Query held(Word word, String field) {
        var either = new ArrayList<Query>();
        if (!word.terms().isEmpty()) {
            either.add(new BoostQuery(new ConstantScoreQuery(any(word.terms(), field)), (float) word.information()));
        }
        for (var other : word.instead()) {
            either.add(new BoostQuery(
                    new ConstantScoreQuery(all(other.stems(), field)), (float) (other.held() * word.information())));
        }
        return best(either);
    }

    private static Query best(List<Query> queries) {
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    private static Query any(List<String> terms, String field) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var query = new SynonymQuery.Builder(field);
        for (var term : terms) {
            query.addTerm(new Term(field, term));
        }
        return query.build();
    }

    static Query all(List<String> stems, String field) {
        if (stems.size() == 1) {
            return new TermQuery(new Term(field, stems.getFirst()));
        }
        var query = new BooleanQuery.Builder();
        for (var stem : stems) {
            query.add(new TermQuery(new Term(field, stem)), BooleanClause.Occur.MUST);
        }
        return query.build();
    }
}

package dev.groundwork.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Words as a query of Lucene's.
final class WordQuery {

    private WordQuery() {}

    /// Holds for documents that hold all of these stems.
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

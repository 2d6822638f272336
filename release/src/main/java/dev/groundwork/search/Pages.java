package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// The pages of an index, held in memory: which documents each has, and what is shown of it.
///
/// Pages are numbered in the order in which they were written.
final class Pages {

    private final StoredPage[] pages;
    /// The document of each page; its lines and passages are the documents between the page before it and
    /// itself.
    private final int[] documents;

    private Pages(StoredPage[] pages, int[] documents) {
        this.pages = pages;
        this.documents = documents;
    }

    static Pages of(IndexReader reader) throws IOException {
        var documents = pageDocuments(reader);
        var stored = reader.storedFields();
        var pages = new StoredPage[documents.length];
        for (var page = 0; page < pages.length; page++) {
            pages[page] = StoredPage.from(stored.document(documents[page]));
        }
        return new Pages(pages, documents);
    }

    /// The pages of several shards, one behind the other, as their documents are.
    static Pages of(List<Shard> shards) {
        var pages = new ArrayList<StoredPage>();
        var documents = IntStream.builder();
        var first = 0;
        for (var shard : shards) {
            var own = shard.pages();
            for (var page = 0; page < own.count(); page++) {
                pages.add(own.get(page));
                documents.add(first + own.document(page));
            }
            first += shard.reader().maxDoc();
        }
        return new Pages(pages.toArray(StoredPage[]::new), documents.build().toArray());
    }

    private static int[] pageDocuments(IndexReader reader) throws IOException {
        var kind = new BytesRef(IndexSchema.PAGE);
        var found = MultiTerms.getTermPostingsEnum(reader, IndexSchema.KIND, kind, PostingsEnum.NONE);
        if (found == null) {
            return new int[0];
        }
        var documents = new int[reader.maxDoc()];
        var count = 0;
        for (var at = found.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = found.nextDoc()) {
            documents[count++] = at;
        }
        return Arrays.copyOf(documents, count);
    }

    int count() {
        return pages.length;
    }

    StoredPage get(int page) {
        return pages[page];
    }

    int document(int page) {
        return documents[page];
    }

    /// The first of its documents.
    int first(int page) {
        return page == 0 ? 0 : documents[page - 1] + 1;
    }

    PassageChoice passages(int page, Scores worth) {
        var stored = pages[page];
        var first = first(page) + stored.lines();
        return new PassageChoice(first, first + stored.quotable(), first + stored.answer(), documents[page], worth);
    }
}

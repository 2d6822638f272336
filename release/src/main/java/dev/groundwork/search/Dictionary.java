package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The words that the pages use, and how many pages use them.
final class Dictionary {

    private static final int LOOKED_AT = 500;

    private final IndexReader reader;
    private final Lookup lookup;
    private final int pages;

    /// @param pages how many pages there are
    Dictionary(IndexReader reader, Lookup lookup, int pages) {
        this.reader = reader;
        this.lookup = lookup;
        this.pages = pages;
    }

    IndexReader reader() {
        return reader;
    }

    boolean knowsStem(String stem) throws IOException {
        return pagesWith(stem) > 0;
    }

    boolean knowsWord(String word) throws IOException {
        return lookup.of(IndexSchema.WORDS, word).size() > 0;
    }

    int pagesWith(String stem) throws IOException {
        return lookup.of(IndexSchema.ALL, stem).size();
    }

    /// How much it says about a page that it holds a word which this many pages hold.
    double information(int pagesWithIt) {
        return Math.log(1 + (pages - pagesWithIt + 0.5) / (pagesWithIt + 0.5));
    }

    /// The commonest words that begin so.
    List<String> startingWith(String prefix, int limit) throws IOException {
        var terms = MultiTerms.getTerms(reader, IndexSchema.WORDS);
        if (terms == null) {
            return List.of();
        }
        record Found(String word, int pages) {}
        var found = new ArrayList<Found>();
        var start = new BytesRef(prefix);
        var each = terms.iterator();
        var term = each.seekCeil(start) == TermsEnum.SeekStatus.END ? null : each.term();
        while (term != null && StringHelper.startsWith(term, start) && found.size() < LOOKED_AT) {
            found.add(new Found(term.utf8ToString(), each.docFreq()));
            term = each.next();
        }
        found.sort(Comparator.comparingInt(Found::pages).reversed().thenComparing(Found::word));
        return found.stream().limit(limit).map(Found::word).toList();
    }
}

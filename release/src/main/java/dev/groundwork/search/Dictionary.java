package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
    private final List<String> numbersInNames;

    /// @param pages how many pages there are
    Dictionary(IndexReader reader, Lookup lookup, int pages) throws IOException {
        this.numbersInNames = numbersInNames(reader);
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

    /// The numbers in the names of what pages are about, where this word is in them too.
    ///
    /// @param word in lower case
    Set<String> numbersNamedWith(String word) throws IOException {
        var with = lookup.of(IndexSchema.NAMES, Analysis.stem(word));
        var numbers = new HashSet<String>();
        for (var number : with.size() == 0 ? List.<String>of() : numbersInNames) {
            var postings = lookup.of(IndexSchema.NAMES, number);
            if (IntStream.range(0, with.size()).anyMatch(at -> postings.at(with.document(at)) >= 0)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// Whether it stands in the names of what pages are about.
    boolean isName(Word word) throws IOException {
        for (var term : word.terms()) {
            if (lookup.of(IndexSchema.NAMES, term).size() > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> numbersInNames(IndexReader reader) throws IOException {
        var terms = MultiTerms.getTerms(reader, IndexSchema.NAMES);
        var numbers = new ArrayList<String>();
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                var text = term.utf8ToString();
                if (text.chars().allMatch(Character::isDigit)) {
                    numbers.add(text);
                }
            }
        }
        return List.copyOf(numbers);
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

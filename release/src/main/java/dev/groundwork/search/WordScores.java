package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the words of a question are worth to each document, added up word by word. What counts instead of a word never
/// adds to it: the better of the two counts.
final class WordScores {

    private final Lookup lookup;
    private final float[] sums;

    WordScores(Lookup lookup) {
        this.lookup = lookup;
        this.sums = new float[lookup.documents()];
    }

    Scores sum() {
        return Scores.of(sums);
    }

    /// Adds what each word is worth, by how often a document says it.
    WordScores add(List<Word> words, String field, double boost) throws IOException {
        for (var word : words) {
            add(word, field, (float) (word.weight() * boost));
        }
        return this;
    }

    private void add(Word word, String field, float boost) throws IOException {
        if (word.instead().isEmpty()) {
            addAny(word.terms(), field, boost, sums);
            return;
        }
        var best = new float[sums.length];
        if (!word.terms().isEmpty()) {
            addAny(word.terms(), field, boost, best);
        }
        for (var other : word.instead()) {
            addBetter(other.stems(), field, boost * (float) other.share(), best);
        }
        addAll(best);
    }

    /// Adds the information of each word, where a document says it.
    WordScores addHeld(List<Word> words, String field) throws IOException {
        for (var word : words) {
            if (word.terms().size() == 1 && word.instead().isEmpty()) {
                addEach(lookup.of(field, word.terms().getFirst()), (float) word.information());
            } else {
                addHeld(word, field);
            }
        }
        return this;
    }

    private void addHeld(Word word, String field) throws IOException {
        var best = new float[sums.length];
        for (var term : word.terms()) {
            var postings = lookup.of(field, term);
            for (var at = 0; at < postings.size(); at++) {
                best[postings.document(at)] = (float) word.information();
            }
        }
        for (var other : word.instead()) {
            var held = (float) (other.held() * word.information());
            for (var document : holding(other.stems(), field)) {
                best[document] = Math.max(best[document], held);
            }
        }
        addAll(best);
    }

    private void addEach(Postings postings, float worth) {
        for (var at = 0; at < postings.size(); at++) {
            sums[postings.document(at)] += worth;
        }
    }

    /// Adds 1 where a document has this line.
    WordScores addLine(String field, String line) throws IOException {
        addEach(lookup.once(field, line), 1);
        return this;
    }

    /// Several terms that count as one word.
    private void addAny(List<String> terms, String field, float boost, float[] to) throws IOException {
        var all = found(terms, field);
        if (all.isEmpty()) {
            return;
        }
        var most = all.stream().mapToInt(Postings::size).max().orElse(0);
        var scorer = lookup.scorer(field, most, boost);
        if (all.size() == 1) {
            var postings = all.getFirst();
            for (var at = 0; at < postings.size(); at++) {
                to[postings.document(at)] += postings.score(at, scorer);
            }
            return;
        }
        var frequencies = new int[to.length];
        for (var postings : all) {
            for (var at = 0; at < postings.size(); at++) {
                frequencies[postings.document(at)] += postings.frequency(at);
            }
        }
        for (var postings : all) {
            for (var at = 0; at < postings.size(); at++) {
                var document = postings.document(at);
                if (frequencies[document] > 0) {
                    to[document] += scorer.score(frequencies[document], postings.norm(at));
                    frequencies[document] = 0;
                }
            }
        }
    }

    private List<Postings> found(List<String> terms, String field) throws IOException {
        var all = new ArrayList<Postings>();
        for (var term : terms) {
            var postings = lookup.of(field, term);
            if (postings.size() > 0) {
                all.add(postings);
            }
        }
        return all;
    }

    /// Takes what the stems are worth where a document holds all of them, and that is more.
    private void addBetter(List<String> stems, String field, float boost, float[] best) throws IOException {
        var all = found(stems, field);
        if (all.size() < stems.size()) {
            return;
        }
        var scorers = all.stream()
                .map(postings -> lookup.scorer(field, postings.size(), boost))
                .toList();
        for (var document : holding(all)) {
            var sum = 0.0;
            for (var term = 0; term < all.size(); term++) {
                sum += all.get(term).score(all.get(term).at(document), scorers.get(term));
            }
            best[document] = Math.max(best[document], (float) sum);
        }
    }

    private int[] holding(List<String> stems, String field) throws IOException {
        var all = found(stems, field);
        return all.size() < stems.size() ? new int[0] : holding(all);
    }

    private static int[] holding(List<Postings> all) {
        var first = all.getFirst();
        return IntStream.range(0, first.size())
                .map(first::document)
                .filter(document -> all.stream().allMatch(postings -> postings.at(document) >= 0))
                .toArray();
    }

    private void addAll(float[] others) {
        for (var document = 0; document < sums.length; document++) {
            sums[document] += others[document];
        }
    }
}

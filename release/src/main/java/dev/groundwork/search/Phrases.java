package dev.groundwork.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/// How much of a question a page says as it was asked: the same words side by side say more than the same words apart.
/// Stop words between them do not count.
final class Phrases {

    private final List<Word> words;
    private final Marking marking;
    private final StoredFields passages;
    private final double all;

    Phrases(Asked asked, Marking marking, StoredFields passages) {
        this.words = asked.words().stream().filter(word -> !word.light()).toList();
        this.marking = marking;
        this.passages = passages;
        var sum = 0.0;
        for (var pair = 0; pair + 1 < words.size(); pair++) {
            sum += isKnown(pair) ? information(pair) : 0;
        }
        this.all = sum;
    }

    /// Gives each of these pages what it is worth, in the order, to say words side by side that were asked so.
    void raise(List<Ranking.Found> found, Pages pages, Fusion fusion) throws IOException {
        if (all == 0 || found.size() < 2) {
            return;
        }
        for (var at = 0; at < found.size(); at++) {
            var each = found.get(at);
            var share = share(pages.get(each.page()), each.passages());
            found.set(at, each.ranked(fusion.ofPhrases(each.sum(), share)));
        }
    }

    /// The share of the question's neighbours that are neighbours in a line that asks what the page answers, or in the
    /// passage that fits best; 0 to 1.
    private double share(StoredPage page, @Nullable PassageChoice choice) throws IOException {
        var together = new BitSet();
        page.questions().forEach(line -> look(line, together));
        var best = choice == null ? -1 : choice.best();
        if (best >= 0) {
            Passage.from(passages.document(best)).sentences().forEach(sentence -> look(sentence, together));
        }
        return together.stream().mapToDouble(this::information).sum() / all;
    }

    private void look(String text, BitSet together) {
        var before = List.<String>of();
        for (var stems : marking.oneByOne(text)) {
            for (var pair = 0; pair + 1 < words.size(); pair++) {
                if (isIn(words.get(pair + 1), stems)
                        && (isIn(words.get(pair), before) || isIn(words.get(pair), stems))) {
                    together.set(pair);
                }
            }
            before = stems;
        }
    }

    private static boolean isIn(Word word, List<String> stems) {
        return word.terms().stream().anyMatch(stems::contains);
    }

    private boolean isKnown(int pair) {
        return !words.get(pair).terms().isEmpty()
                && !words.get(pair + 1).terms().isEmpty();
    }

    private double information(int pair) {
        return words.get(pair).information() + words.get(pair + 1).information();
    }
}

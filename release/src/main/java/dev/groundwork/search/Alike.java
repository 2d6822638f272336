package dev.groundwork.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives the words of a question what counts instead of them.
final class Alike {

    /// A synonym is worth less than the word itself, so that the page that says the word wins.
    private static final double OF_A_SYNONYM = 0.8;

    /// The same word in two, or two in one, is hardly another word.
    private static final double OF_ANOTHER_SPELLING = 0.95;

    private final Dictionary dictionary;
    private final Synonyms synonyms;
    private final Compounds compounds;

    Alike(Dictionary dictionary, Synonyms synonyms) {
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.compounds = new Compounds(dictionary);
    }

    /// A run of characters that was typed, and the words it gave: none where it is a stop word.
    ///
    /// @param meant as it was typed, or as it was put right
    record Typed(String meant, List<Word> words) {}

    /// A piece of a term, and the run that it belongs to.
    private record Piece(String key, int run) {}

    /// Whether it is a word, although no page says it.
    boolean knows(String word) throws IOException {
        return synonyms.mentions(word) || !compounds.parts(word).isEmpty();
    }

    /// The same runs, with what counts instead of their words.
    List<Typed> widened(List<Typed> typed) throws IOException {
        var wide = new ArrayList<>(typed);
        addCompounds(wide);
        if (!synonyms.isEmpty()) {
            addSynonyms(wide);
        }
        return wide;
    }

    private void addCompounds(List<Typed> wide) throws IOException {
        var plain = wide.stream().map(run -> Analysis.line(run.meant())).toList();
        for (var at = 0; at < wide.size(); at++) {
            var parts = compounds.parts(plain.get(at));
            if (!parts.isEmpty()) {
                widen(wide, at, at, parts, OF_ANOTHER_SPELLING);
            }
            var whole = at + 1 < wide.size() ? compounds.whole(plain.get(at), plain.get(at + 1)) : "";
            if (!whole.isEmpty()) {
                widen(wide, at, at + 1, List.of(Analysis.stem(whole)), OF_ANOTHER_SPELLING);
            }
        }
    }

    /// The question with the first thing that each of its terms stands for; null where all stand for themselves.
    @Nullable
    String inOtherWords(List<Typed> typed) {
        var pieces = synonyms.isEmpty() ? List.<Piece>of() : pieces(typed);
        var said = new ArrayList<String>();
        var replaced = false;
        for (var from = 0; from < pieces.size(); ) {
            var to = Math.min(pieces.size(), from + synonyms.longest());
            while (to > from && first(pieces.subList(from, to)) == null) {
                to--;
            }
            var other = to == from ? null : first(pieces.subList(from, to));
            var run = pieces.get(from).run();
            if (other != null) {
                said.add(other);
                replaced = true;
            } else if (from == 0 || pieces.get(from - 1).run() != run) {
                said.add(typed.get(run).meant());
            }
            from = Math.max(to, from + 1);
        }
        return replaced ? String.join(" ", said) : null;
    }

    private @Nullable String first(List<Piece> term) {
        return synonyms.first(term.stream().map(Piece::key).toList());
    }

    private static List<Piece> pieces(List<Typed> typed) {
        var pieces = new ArrayList<Piece>();
        for (var run = 0; run < typed.size(); run++) {
            for (var key : Synonyms.key(typed.get(run).meant())) {
                pieces.add(new Piece(key, run));
            }
        }
        return pieces;
    }

    private void addSynonyms(List<Typed> wide) throws IOException {
        var pieces = pieces(wide);
        for (var from = 0; from < pieces.size(); from++) {
            for (var to = from + 1; to <= Math.min(pieces.size(), from + synonyms.longest()); to++) {
                var term = pieces.subList(from, to);
                for (var stems : synonyms.of(term.stream().map(Piece::key).toList())) {
                    widen(wide, pieces.get(from).run(), pieces.get(to - 1).run(), stems, OF_A_SYNONYM);
                }
            }
        }
    }

    /// @param first the first run that these stems stand for, as is `last` the last
    private void widen(List<Typed> wide, int first, int last, List<String> stems, double worth) throws IOException {
        var other = 0.0;
        var pages = Integer.MAX_VALUE;
        for (var stem : stems) {
            var with = dictionary.pagesWith(stem);
            other += dictionary.information(with);
            pages = Math.min(pages, with);
        }
        if (pages == 0) {
            return;
        }
        var own = 0.0;
        for (var run : wide.subList(first, last + 1)) {
            own += run.words().stream().mapToDouble(word -> own(word)).sum();
        }
        for (var at = first; at <= last; at++) {
            var words = new ArrayList<Word>();
            for (var word : wide.get(at).words()) {
                var share = own == 0 ? 1 : own(word) / own;
                var most = isUnheard(wide.subList(first, last + 1)) ? 1 : Math.min(1, own / other);
                var information = word.known() ? word.information() : word.weight() * dictionary.information(pages);
                words.add(word.or(new Word.Instead(stems, worth * most * share, worth), information));
            }
            wide.set(at, new Typed(wide.get(at).meant(), words));
        }
    }

    private static double own(Word word) {
        return word.weight() == 0 ? 0 : word.information() / word.weight();
    }

    /// Whether no page says any of them.
    private static boolean isUnheard(List<Typed> runs) {
        return runs.stream()
                .flatMap(run -> run.words().stream())
                .noneMatch(word -> !word.terms().isEmpty());
    }
}

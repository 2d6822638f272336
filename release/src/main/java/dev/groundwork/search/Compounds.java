package dev.groundwork.search;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/// Words that some write in one and others in two: `datasheet` and `data sheet`. Safe for many threads.
final class Compounds {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_PART = 2;

    /// So many documents are looked at for two words side by side.
    private static final int LOOKED_AT = 30;

    private static final int REMEMBERED = 20_000;

    private final Dictionary dictionary;
    private final IndexSearcher searcher;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Compounds(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.searcher = new IndexSearcher(dictionary.reader());
        searcher.setQueryCache(null);
    }

    /// The word that pages write for these two; empty where none does.
    String whole(String first, String second) throws IOException {
        var whole = first + second;
        var mayBe = isPart(first)
                && isPart(second)
                && whole.length() >= SHORTEST
                && !Analysis.stem(first).isEmpty()
                && !QuestionWords.contains(first)
                && !QuestionWords.contains(whole);
        return mayBe && dictionary.knowsStem(Analysis.stem(whole)) ? whole : "";
    }

    /// The stems of the two words that some page writes side by side for this one; empty where none does.
    List<String> parts(String word) throws IOException {
        if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter) || QuestionWords.contains(word)) {
            return List.of();
        }
        var parts = known.get(word);
        if (parts == null) {
            parts = find(word);
            if (known.size() < REMEMBERED) {
                known.put(word, parts);
            }
        }
        return parts;
    }

    private static boolean isPart(String word) {
        return word.length() >= SHORTEST_PART && word.chars().allMatch(Character::isLetter);
    }

    private List<String> find(String word) throws IOException {
        for (var cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            var first = word.substring(0, cut);
            var second = word.substring(cut);
            // No word begins with a stop word: "to day" is not today.
            if (!Analysis.stem(first).isEmpty()
                    && dictionary.knowsWord(first)
                    && dictionary.knowsWord(second)
                    && areNeighbours(List.of(first, second))) {
                return Stream.of(first, second)
                        .map(Analysis::stem)
                        .filter(stem -> !stem.isEmpty())
                        .distinct()
                        .toList();
            }
        }
        return List.of();
    }

    /// Many words are two others by chance: `information` is `in` and `formation`. So it counts only where a page says
    /// so.
    boolean areNeighbours(List<String> words) throws IOException {
        var together = Synonyms.key(String.join(" ", words));
        var stems = Synonyms.stems(String.join(" ", words));
        if (stems.isEmpty()) {
            return false;
        }
        for (var field : List.of(IndexSchema.PASSAGE, IndexSchema.ALL)) {
            for (var found : searcher.search(WordQuery.all(stems, field), LOOKED_AT).scoreDocs) {
                for (var stored : searcher.storedFields().document(found.doc)) {
                    var text = stored.stringValue();
                    if (text != null && Collections.indexOfSubList(Synonyms.key(text), together) >= 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

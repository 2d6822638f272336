package dev.groundwork.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words of all sayings: each stem has a number, and knows which sayings hold it. Not safe for many threads.
final class WordBook {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> stems = new ArrayList<>();
    private final List<Set<String>> ids = new ArrayList<>();

    /// How many sayings say it themselves, by its number.
    private final List<int[]> said = new ArrayList<>();

    /// The numbers of stems, by the words as written.
    private final TreeMap<String, Integer> words = new TreeMap<>();

    /// The numbers of the stems of these words, ascending; words that are new get one.
    int[] learned(Map<String, String> stemsByWord) {
        stemsByWord.forEach((word, stem) -> words.put(word, numbers.computeIfAbsent(stem, this::next)));
        return stemsByWord.values().stream()
                .distinct()
                .mapToInt(this::number)
                .sorted()
                .toArray();
    }

    private int next(String stem) {
        stems.add(stem);
        ids.add(new HashSet<>());
        said.add(new int[1]);
        return stems.size() - 1;
    }

    private int number(String stem) {
        return numbers.getOrDefault(stem, -1);
    }

    /// The numbers of these stems, ascending. Those that no saying holds have numbers below 0, each its own.
    int[] numbers(Collection<String> some) {
        var found = new int[some.size()];
        var at = 0;
        for (var stem : some) {
            var number = number(stem);
            found[at] = number < 0 ? -1 - at : number;
            at++;
        }
        Arrays.sort(found);
        return found;
    }

    void add(Said saying) {
        for (var number : saying.found()) {
            ids.get(number).add(saying.id());
        }
        for (var number : saying.stems()) {
            said.get(number)[0]++;
        }
    }

    void remove(Said saying) {
        for (var number : saying.found()) {
            ids.get(number).remove(saying.id());
        }
        for (var number : saying.stems()) {
            said.get(number)[0]--;
        }
    }

    /// One more than the highest number.
    int size() {
        return stems.size();
    }

    String stem(int number) {
        return stems.get(number);
    }

    /// How many sayings say the stem of this number themselves.
    int with(int number) {
        return number < 0 ? 0 : said.get(number)[0];
    }

    /// The ids of the sayings that hold all of it; none where nothing is wanted.
    Set<String> find(WantedWords wanted) {
        var words = wanted.words();
        var found = (@Nullable Set<String>) null;
        for (var at = 0; at < words.size(); at++) {
            var isBeginning = wanted.beginning() && at == words.size() - 1;
            var stem = Analysis.stem(words.get(at));
            if (stem.isEmpty() && !(isBeginning && found == null)) {
                continue;
            }
            var holding = new HashSet<>(stem.isEmpty() ? Set.of() : holding(number(stem)));
            if (isBeginning) {
                beginningWith(words.get(at)).stream().forEach(number -> holding.addAll(holding(number)));
            }
            if (found == null) {
                found = holding;
            } else {
                found.retainAll(holding);
            }
        }
        return found == null ? Set.of() : found;
    }

    private Set<String> holding(int number) {
        return number < 0 ? Set.of() : ids.get(number);
    }

    private BitSet beginningWith(String start) {
        var found = new BitSet();
        words.subMap(start, start + Character.MAX_VALUE).values().forEach(found::set);
        return found;
    }
}

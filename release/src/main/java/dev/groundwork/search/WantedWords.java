package dev.groundwork.search;

import java.util.ArrayList;
import java.util.List;

/// What is typed to find something.
///
/// @param words all of it, in its order; a letter and a number side by side are two
/// @param beginning whether the last one may be the beginning of a word: it stands by itself
record WantedWords(List<String> words, boolean beginning) {

    static WantedWords of(String typed) {
        var words = new ArrayList<String>();
        var last = 0;
        for (var run : Analysis.written(Analysis.clean(typed))) {
            var line = Analysis.line(run);
            var parts = line.isEmpty() ? List.<String>of() : List.of(line.split(" ", -1));
            words.addAll(parts);
            last = parts.size();
        }
        return new WantedWords(List.copyOf(words), last == 1);
    }
}

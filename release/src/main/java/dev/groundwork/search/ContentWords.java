package dev.groundwork.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of a question that say what it is about, without `how` and `the`, in any form as one word.
public final class ContentWords {

    private final Map<List<String>, String> writtenByStems;

    private ContentWords(Map<List<String>, String> writtenByStems) {
        this.writtenByStems = writtenByStems;
    }

    /// Those of a text, each once.
    public static ContentWords of(String text) {
        var words = new LinkedHashMap<List<String>, String>();
        for (var written : Analysis.written(Analysis.clean(text))) {
            var stems = Analysis.tokens(Analysis.STEMS, written);
            if (!stems.isEmpty()
                    && !Analysis.tokens(Analysis.PLAIN, written).stream().allMatch(QuestionWords::contains)) {
                words.putIfAbsent(stems, written);
            }
        }
        return new ContentWords(words);
    }

    /// Whether two texts are the same to a search: how words are inflected, and what stands between them, is not.
    public static boolean areTheSame(String one, String other) {
        return Analysis.tokens(Analysis.STEMS, Analysis.clean(one))
                .equals(Analysis.tokens(Analysis.STEMS, Analysis.clean(other)));
    }

    public int count() {
        return writtenByStems.size();
    }

    /// Those whose stems are all among these, as they are written here.
    List<String> among(Collection<String> stems) {
        return writtenByStems.entrySet().stream()
                .filter(word -> stems.containsAll(word.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Those that stand in one of these texts too, as they are written here.
    public List<String> in(Collection<String> texts) {
        var there = texts.stream()
                .flatMap(text -> Analysis.tokens(Analysis.STEMS, Analysis.clean(text)).stream())
                .collect(Collectors.toSet());
        return among(there);
    }
}

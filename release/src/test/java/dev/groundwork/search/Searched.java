package dev.groundwork.search;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A real index in a folder, and the questions that tests put to it.
final class Searched implements Closeable {

    private final SearchIndex index;

    private Searched(SearchIndex index) {
        this.index = index;
    }

    static Searched over(Path folder, TestPage... pages) throws IOException {
        SearchIndex.write(folder, Arrays.stream(pages).map(TestPage::indexed).toList());
        return new Searched(SearchIndex.open(folder));
    }

    static Searched in(Path folder) throws IOException {
        return new Searched(SearchIndex.open(folder));
    }

    Results ask(String text) throws IOException {
        return index.find(new Question(text, Map.of(), 10, 0, Question.Typing.FINISHED));
    }

    Results typing(String text) throws IOException {
        return index.find(new Question(text, Map.of(), 10, 0, Question.Typing.UNFINISHED));
    }

    /// While typing rests.
    Results resting(String text) throws IOException {
        return index.find(new Question(text, Map.of(), 10, 0, Question.Typing.PAUSED));
    }

    Results ask(String text, Map<Facet, List<String>> filters) throws IOException {
        return index.find(new Question(text, filters, 10, 0, Question.Typing.FINISHED));
    }

    Results ask(Question question) throws IOException {
        return index.find(question);
    }

    Results ask(String text, Today today) throws IOException {
        return index.find(new Question(text, Map.of(), 10, 0, Question.Typing.FINISHED), today);
    }

    List<String> addresses(String text) throws IOException {
        return addresses(ask(text));
    }

    /// Without anchors.
    static List<String> addresses(Results results) {
        return results.hits().stream()
                .map(hit -> hit.address().replaceFirst("#.*", ""))
                .toList();
    }

    /// What matched, in square brackets.
    static String marked(Hit.Marked text) {
        return text.pieces().stream()
                .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
                .collect(joining());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}

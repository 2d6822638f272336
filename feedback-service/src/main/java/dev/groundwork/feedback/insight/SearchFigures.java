package dev.groundwork.feedback.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// What is looked for, and whether it is found.
record SearchFigures(Searched searched) {

    List<Figure> all() {
        return List.of(
                new Figure("searches-unanswered", Figure.Section.SEARCHES, this::unanswered),
                new Figure("searches-unopened", Figure.Section.SEARCHES, this::unopened),
                new Figure("questions-deflected", Figure.Section.SEARCHES, this::deflected));
    }

    private List<Searched.Words> words(Scope scope) {
        return searched.by(scope).stream()
                .filter(each -> scope.spoken().in(each.words()))
                .toList();
    }

    private Table unanswered(Scope scope) {
        var words = words(scope);
        var all = sum(words, Searched.Words::times);
        var unanswered = sum(words, Searched.Words::unanswered);
        return table(
                words,
                Searched.Words::unanswered,
                List.of("words", "times", "opened"),
                each -> List.of(name(each), Cell.count(each.unanswered()), Cell.count(each.unansweredOpened())),
                all == 0 ? "Nobody searched." : "%,d of %,d searches had no answer.".formatted(unanswered, all));
    }

    private Table unopened(Scope scope) {
        var words = words(scope);
        var found = sum(words, Searched.Words::found);
        return table(
                words,
                Searched.Words::unopened,
                List.of("words", "times", "found", "with-answer"),
                each -> List.of(
                        name(each),
                        Cell.count(each.unopened()),
                        Cell.count(each.found()),
                        Cell.count(each.unopenedAnswered())),
                found == 0
                        ? "No search found a page."
                        : "%,d of %,d searches that found pages led to none."
                                .formatted(sum(words, Searched.Words::unopened), found));
    }

    private Table deflected(Scope scope) {
        var words = words(scope);
        return table(
                words,
                Searched.Words::deflected,
                List.of("words", "times"),
                each -> List.of(name(each), Cell.count(each.deflected())),
                "%,d questions were answered while being typed.".formatted(sum(words, Searched.Words::deflected)));
    }

    private interface Row {
        List<Cell> of(Searched.Words words);
    }

    /// The most frequent first.
    private static Table table(
            List<Searched.Words> words,
            ToIntFunction<Searched.Words> counted,
            List<String> columns,
            Row row,
            String headline) {
        var rows = words.stream()
                .filter(each -> each.areShown() && counted.applyAsInt(each) > 0)
                .sorted(Comparator.comparingInt(counted).reversed().thenComparing(Searched.Words::words))
                .map(row::of)
                .toList();
        var hidden = words.stream().filter(each -> !each.areShown()).toList();
        return Table.of(columns, rows, headline)
                .drawn(new Table.Chart("words", "times", null, null))
                .without(sum(hidden, counted));
    }

    private static Cell name(Searched.Words words) {
        return Cell.text(words.words())
                .leadingTo("/search?q=" + URLEncoder.encode(words.words(), StandardCharsets.UTF_8));
    }

    private static int sum(List<Searched.Words> words, ToIntFunction<Searched.Words> counted) {
        return words.stream().mapToInt(counted).sum();
    }
}

package dev.groundwork.feedback.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where reps would place what is to come: what they chose, beside what, and in their own words.
record PlacementFigures(Placed placed) {

    List<Figure> all() {
        return List.of(
                new Figure("positioning-choices", Figure.Section.POSITIONING, this::choices),
                new Figure("positioning-placement", Figure.Section.POSITIONING, this::placement),
                new Figure("positioning-words", Figure.Section.POSITIONING, this::words));
    }

    /// Drafts that nobody chose are told too.
    private Table choices(Scope scope) {
        var times = new LinkedHashMap<String, Map<String, Integer>>();
        placed.chosen(scope.asked()).stream()
                .filter(chosen -> scope.covers(chosen.page()))
                .forEach(chosen -> times.computeIfAbsent(chosen.page(), _ -> new LinkedHashMap<>())
                        .put(chosen.choice(), chosen.times()));
        for (var page : scope.pages()) {
            // What is decided is listed only where some of it was chosen in these days.
            if (page.positioning() != null && (page.decision() == null || times.containsKey(page.address()))) {
                var drafts = times.computeIfAbsent(page.address(), _ -> new LinkedHashMap<>());
                page.positioning().choices().forEach(draft -> drafts.putIfAbsent(draft, 0));
            }
        }
        var rows = new ArrayList<List<Cell>>();
        times.forEach((address, drafts) -> {
            var all = sum(drafts);
            var page = scope.now().reference(address);
            // A picture has no column that says of which product it is.
            var of = times.size() == 1 ? "" : page.title() + ": ";
            drafts.forEach((draft, count) -> rows.add(List.of(
                    Cell.page(page), Cell.named(draft, of + draft), Cell.count(count), Cell.share(count, all))));
        });
        var all = times.values().stream().mapToInt(PlacementFigures::sum).sum();
        return Table.of(
                        List.of("page", "choice", "times", "share"),
                        rows,
                        times.isEmpty() ? "Nothing to come asks for it." : "%,d chose a draft.".formatted(all))
                .drawn(new Table.Chart("choice", "times", null, "share"));
    }

    private static int sum(Map<String, Integer> drafts) {
        return drafts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Table placement(Scope scope) {
        var beside = placed.beside(scope.asked()).stream()
                .filter(each -> scope.covers(each.page()))
                .toList();
        var rows = beside.stream()
                .map(each -> List.of(
                        Cell.page(scope.now().reference(each.page())),
                        Cell.named(
                                each.relation() + " " + each.comparedTo(),
                                scope.word("stands." + each.relation()) + " " + scope.name(each.comparedTo())),
                        Cell.count(each.times())))
                .toList();
        var all = beside.stream().mapToInt(Placed.Beside::times).sum();
        return Table.of(List.of("page", "stands", "times"), rows, "%,d placed it.".formatted(all))
                .drawn(new Table.Chart("stands", "times", null, null));
    }

    private Table words(Scope scope) {
        var rows = placed.said(scope.asked()).stream()
                .filter(each -> scope.covers(each.page()))
                .map(each -> List.of(
                        Cell.item(each.id()),
                        Cell.at(each.receivedAt(), scope.asked().zone()),
                        Cell.page(scope.now().reference(each.page())),
                        Cell.text(each.text()),
                        Cell.text(each.choice()),
                        Cell.named(each.state(), scope.word("state." + each.state()))))
                .toList();
        return Table.of(
                List.of("id", "received", "page", "text", "choice", "state"),
                rows,
                "%,d wrote it in their own words.".formatted(rows.size()));
    }
}

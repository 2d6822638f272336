package dev.groundwork.feedback.insight;

import dev.groundwork.release.ReleasedPage;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How pages do: what is used though it is overdue, and what is not used, not liked or not found.
record PageFigures(Read read) {

    private static final Read.Used NOT_AT_ALL = new Read.Used("", 0, 0, 0, 0, 0);

    List<Figure> all() {
        return List.of(
                figure("pages-hot-but-stale", this::hotButStale),
                figure("pages-unhelpful", this::unhelpful),
                figure("pages-unused", this::unused),
                figure("pages-never-found", this::neverFound));
    }

    private static Figure figure(String id, Figure.Count count) {
        return new Figure(id, Figure.Section.PAGES, count);
    }

    /// A page and how it was used.
    private record Using(ReleasedPage page, Read.Used used) {}

    /// In a stable order: by address.
    private List<Using> using(Scope scope) {
        Map<String, Read.Used> used = scope.once().of("uses", () -> read.used(scope.asked())).stream()
                .collect(Collectors.toMap(Read.Used::page, Function.identity()));
        return scope.pages().stream()
                .map(page -> new Using(page, used.getOrDefault(page.address(), NOT_AT_ALL)))
                .sorted(Comparator.comparing(each -> each.page().address()))
                .toList();
    }

    private Table hotButStale(Scope scope) {
        var stale = using(scope).stream()
                .filter(each ->
                        each.page().staleOn(scope.today()) && each.used().uses() > 0)
                .sorted(Comparator.comparingInt((Using each) -> each.used().uses())
                        .reversed())
                .toList();
        var rows = stale.stream()
                .map(each -> List.of(
                        page(scope, each.page()),
                        Cell.count(each.used().uses()),
                        Cell.count(each.used().views()),
                        Cell.count(each.used().copies()),
                        Cell.count(each.used().downloads()),
                        Cell.count(Math.toIntExact(
                                ChronoUnit.DAYS.between(each.page().reviewDue(), scope.today())))))
                .toList();
        return Table.of(
                        List.of("page", "uses", "views", "copies", "downloads", "days-overdue"),
                        rows,
                        "%,d %s used though the review is overdue.".formatted(rows.size(), pages(rows)))
                .drawn(new Table.Chart("page", "uses", null, "days-overdue"));
    }

    private static Cell page(Scope scope, ReleasedPage page) {
        return Cell.page(scope.now().reference(page.address()));
    }

    private static String pages(List<List<Cell>> rows) {
        return rows.size() == 1 ? "page is" : "pages are";
    }

    private Table unhelpful(Scope scope) {
        var judged = read.judged(scope.asked()).stream()
                .filter(each -> each.unworth() > 0 && scope.covers(each.page()))
                .toList();
        var rows = judged.stream()
                .map(each -> List.of(
                        Cell.page(scope.now().reference(each.page())),
                        Cell.count(each.unworth()),
                        Cell.count(each.worth()),
                        Cell.count(each.outdated()),
                        Cell.count(each.notFound()),
                        Cell.count(each.wrongCustomer()),
                        Cell.count(each.tooLong())))
                .toList();
        return Table.of(
                        List.of(
                                "page",
                                "not-worth-it",
                                "worth-it",
                                "outdated",
                                "not-found",
                                "wrong-customer",
                                "too-long"),
                        rows,
                        rows.isEmpty()
                                ? "No vote said that a page was not worth it."
                                : "%,d votes said that it was not worth it, on %,d pages."
                                        .formatted(
                                                judged.stream()
                                                        .mapToInt(Read.Judged::unworth)
                                                        .sum(),
                                                rows.size()))
                .drawn(new Table.Chart("page", "not-worth-it", null, "worth-it"));
    }

    private Table unused(Scope scope) {
        var rows = using(scope).stream()
                .filter(each -> each.used().uses() == 0)
                .map(each -> List.of(
                        page(scope, each.page()),
                        Cell.named(
                                each.page().type().id(),
                                scope.word("type." + each.page().type().id())),
                        Cell.count(each.used().shown())))
                .toList();
        return Table.of(
                List.of("page", "type", "shown"),
                rows,
                "%,d of %,d pages were not opened."
                        .formatted(rows.size(), scope.pages().size()));
    }

    private Table neverFound(Scope scope) {
        var rows = using(scope).stream()
                .filter(each -> each.used().shown() == 0 && each.used().opened() == 0)
                .map(each -> List.of(
                        page(scope, each.page()),
                        Cell.named(
                                each.page().type().id(),
                                scope.word("type." + each.page().type().id())),
                        Cell.count(each.used().views())))
                .toList();
        return Table.of(
                List.of("page", "type", "views"),
                rows,
                "%,d of %,d pages came up in no search."
                        .formatted(rows.size(), scope.pages().size()));
    }
}

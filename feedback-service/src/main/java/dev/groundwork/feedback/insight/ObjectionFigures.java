package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.page.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What customers objected to, and whether the answer worked.
record ObjectionFigures(Heard heard) {

    private static final List<String> COUNTED =
            List.of("heard", "before", "worked", "failed", "untried", "worked-share");

    private static final List<String> EACH = List.of(
            "id", "received", "text", "page", "product", "competitor", "stage", "outcome", "state", "merged-into");

    /// So many quarters before those of the days that are asked for.
    private static final int QUARTERS_BEFORE = 4;

    List<Figure> all() {
        return List.of(
                figure("objections-by-product", scope -> by(scope, "product", heard.inEach(scope))),
                figure("objections-by-competitor", scope -> by(scope, "competitor", heard.byCompetitor(scope.asked()))),
                figure("objections-by-stage", scope -> by(scope, "stage", heard.byStage(scope.asked()))),
                figure("objections-by-quarter", this::byQuarter),
                new Figure("objections", Figure.Section.OBJECTIONS, this::each, this::eachInShort));
    }

    private Heard.Tally total(Scope scope) {
        return scope.once().of("objections", () -> heard.total(scope.asked()));
    }

    private static Figure figure(String id, Figure.Count count) {
        return new Figure(id, Figure.Section.OBJECTIONS, count);
    }

    private Table by(Scope scope, String name, List<Heard.Tally> tallies) {
        var rows = tallies.stream()
                .map(tally -> row(named(scope, name, tally.name()), tally))
                .toList();
        return Table.of(columns(name), rows, headline(total(scope)))
                .drawn(new Table.Chart(name, "heard", "before", "worked-share"));
    }

    private static List<String> columns(String first) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(COUNTED);
        return columns;
    }

    private static Cell named(Scope scope, String name, @Nullable String id) {
        var cell = Cell.named(id, scope.name(id));
        return id == null ? cell : cell.leadingTo(scope.asked().address("/desk/insight/objections", Map.of(name, id)));
    }

    private static List<Cell> row(Cell name, Heard.Tally tally) {
        return List.of(
                name,
                Cell.count(tally.heard()),
                Cell.count(tally.before()),
                Cell.count(tally.worked()),
                Cell.count(tally.failed()),
                Cell.count(tally.untried()),
                Cell.share(tally.worked(), tally.worked() + tally.failed()));
    }

    private static String headline(Heard.Tally total) {
        if (total.heard() == 0) {
            return "None heard; %,d in the time before.".formatted(total.before());
        }
        var tried = total.worked() + total.failed();
        var worked = tried == 0
                ? ""
                : " The answer worked in %,d of %,d tries (%d %%)."
                        .formatted(total.worked(), tried, Cell.percent(total.worked(), tried));
        return "%,d heard, %,d in the time before.%s".formatted(total.heard(), total.before(), worked);
    }

    /// Oldest first, so that it is seen where it goes.
    private Table byQuarter(Scope scope) {
        var starts = quarters(scope);
        var rows = new ArrayList<List<Cell>>();
        var before = 0;
        for (var i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size()
                    ? starts.get(i + 1).minusDays(1)
                    : scope.asked().until();
            var tally = heard.total(scope.asked().within(starts.get(i), end));
            var name = new Cell(
                    starts.get(i).toString(), "From " + Day.of(starts.get(i)).text(), null);
            rows.add(row(name, tally.after(before)));
            before = tally.heard();
        }
        return Table.of(columns("quarter"), rows.subList(1, rows.size()), headline(total(scope)))
                .drawn(new Table.Chart("quarter", "heard", null, "worked-share"));
    }

    /// The quarters of the days that are asked for, those before them, and one more to compare with.
    private static List<LocalDate> quarters(Scope scope) {
        var calendar = scope.now().release().calendar();
        var first = calendar.quarterStart(scope.asked().from());
        var starts = new ArrayList<>(List.of(calendar.quarterStart(scope.asked().until())));
        for (var more = 0; more <= QUARTERS_BEFORE; more += starts.getFirst().isBefore(first) ? 1 : 0) {
            starts.addFirst(calendar.quarterStart(starts.getFirst().minusDays(1)));
        }
        return starts;
    }

    /// Among others its rows are not shown.
    private Table eachInShort(Scope scope) {
        return Table.of(EACH, List.of(), headline(total(scope)));
    }

    private Table each(Scope scope) {
        var rows = heard.each(scope.asked()).stream()
                .map(once -> List.of(
                        Cell.item(once.id()),
                        Cell.at(once.receivedAt(), scope.asked().zone()),
                        Cell.text(once.text()),
                        once.page() == null ? Cell.NONE : Cell.page(scope.now().reference(once.page())),
                        Cell.named(once.product(), scope.name(once.product(), "")),
                        Cell.named(once.competitor(), scope.name(once.competitor(), "")),
                        Cell.named(once.stage(), scope.name(once.stage(), "")),
                        once.outcome() == null
                                ? Cell.NONE
                                : Cell.named(once.outcome(), scope.word("outcome." + once.outcome())),
                        Cell.named(once.state(), scope.word("state." + once.state())),
                        once.mergedInto() == null ? Cell.NONE : Cell.item(once.mergedInto())))
                .toList();
        return Table.of(EACH, rows, headline(total(scope)));
    }
}

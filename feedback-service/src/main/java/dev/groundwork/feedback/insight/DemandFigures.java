package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.governance.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What there is for each product, joined with what is asked for.
record DemandFigures(Heard heard, Voiced voiced, Searched searched) {

    /// A product, within a stage where that is known.
    private record Place(@Nullable String product, @Nullable String stage) {}

    List<Figure> all() {
        return List.of(
                new Figure("demand-by-product", Figure.Section.COVERAGE, this::byProduct),
                new Figure("demand-by-stage", Figure.Section.COVERAGE, this::byStage));
    }

    private static Coverage coverage(Scope scope) {
        return Coverage.of(scope.now().release().vocabularies(), scope.pages());
    }

    private static boolean isAsked(Scope scope, Coverage.Product product) {
        var asked = scope.asked().product();
        return asked == null || asked.equals(product.product().id());
    }

    /// What most is asked for comes first.
    private Table byProduct(Scope scope) {
        Map<String, Integer> objections = new HashMap<>();
        heard.inEach(scope).forEach(each -> objections.put(String.valueOf(each.name()), each.heard()));
        var questions = voiced.asked(scope);
        var words = searched.by(scope);
        var rows = new ArrayList<List<Cell>>();
        for (var product : coverage(scope).products()) {
            if (isAsked(scope, product)) {
                var id = product.product().id();
                var names = scope.spoken().and(product.product());
                rows.add(row(
                        product,
                        objections.getOrDefault(id, 0),
                        questions.stream()
                                .filter(each -> names.in(each.text(), Objects.equals(each.product(), id)))
                                .mapToInt(each -> 1 + each.tooMany())
                                .sum(),
                        words.stream()
                                .filter(each -> names.in(each.words()))
                                .mapToInt(Searched.Words::unanswered)
                                .sum()));
            }
        }
        rows.sort(Comparator.comparingInt((List<Cell> row) -> number(row, 3)).reversed());
        return Table.of(
                        List.of("product", "pages", "holes", "demand", "heard", "questions", "unanswered"),
                        rows,
                        "What most is asked for comes first.")
                .drawn(new Table.Chart("product", "demand", null, "holes"));
    }

    private static List<Cell> row(Coverage.Product product, int objections, int questions, int unanswered) {
        return List.of(
                Cell.named(product.product().id(), product.product().name())
                        .leadingTo("/desk/coverage#" + product.product().id()),
                Cell.count(product.pages()),
                Cell.count(product.holes()),
                Cell.count(objections + questions + unanswered),
                Cell.count(objections),
                Cell.count(questions),
                Cell.count(unanswered));
    }

    private static int number(List<Cell> row, int column) {
        return row.get(column).value() instanceof Integer number ? number : 0;
    }

    /// Holes that are asked for come first, then by how much.
    private Table byStage(Scope scope) {
        Map<Place, Integer> objections = new HashMap<>();
        heard.byPlace(scope.asked())
                .forEach(each -> objections.put(new Place(each.product(), each.stage()), each.heard()));
        var rows = new ArrayList<List<Cell>>();
        for (var product : coverage(scope).products()) {
            for (var row : product.rows()) {
                var stage = row.stage().id();
                if (isAsked(scope, product)
                        && (scope.asked().stage() == null
                                || scope.asked().stage().equals(stage))) {
                    var holes = row.cells().stream()
                            .filter(cell -> cell.pages() == 0)
                            .toList();
                    rows.add(List.of(
                            Cell.named(product.product().id(), product.product().name()),
                            Cell.named(stage, row.stage().name()),
                            Cell.count(objections.getOrDefault(
                                    new Place(product.product().id(), stage), 0)),
                            Cell.count(holes.size()),
                            Cell.text(String.join(
                                    ", ",
                                    holes.stream()
                                            .map(cell -> cell.persona().name())
                                            .toList()))));
                }
            }
        }
        rows.sort(Comparator.comparingInt((List<Cell> row) -> number(row, 3) > 0 ? number(row, 2) : -1)
                .reversed());
        var wanted = rows.stream()
                .filter(row -> number(row, 2) > 0 && number(row, 3) > 0)
                .count();
        return Table.of(
                List.of("product", "stage", "heard", "holes", "missing"),
                rows,
                "In %,d places objections are heard and a persona has no page.".formatted(wanted));
    }
}

package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Term;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Insight as its templates show it: what is asked for, and the figures.
///
/// @param choices other days, one press away
/// @param filters what it can be narrowed to
/// @param narrowed whether it is
/// @param home the address of all figures, of the same days and the same narrowing
public record InsightView(
        Day from,
        Day until,
        boolean byDefault,
        List<Choice> choices,
        List<Filter> filters,
        boolean narrowed,
        String home,
        List<Part> parts) {

    private static final int SHOWN = 5;

    /// Other days.
    public record Choice(String name, String address, boolean current) {}

    /// What it can be narrowed to.
    public record Filter(String name, @Nullable String chosen, List<Term> terms) {}

    /// Figures that belong together.
    public record Part(String id, String name, List<FigureView> figures) {}

    static InsightView of(Scope scope, String path, List<Part> parts) {
        var asked = scope.asked();
        var words = scope.now().release().vocabularies();
        return new InsightView(
                Day.of(asked.from()),
                Day.of(asked.until()),
                asked.byDefault(),
                choices(scope, path),
                List.of("product", "competitor", "stage").stream()
                        .map(name -> new Filter(name, asked.chosen().get(name), Asked.terms(words, name)))
                        .filter(filter -> !filter.terms().isEmpty())
                        .toList(),
                asked.isNarrowed(),
                asked.address("/desk/insight", Map.of()),
                parts);
    }

    /// All figures, each with its first rows.
    static InsightView all(Scope scope, Figures figures) {
        return of(
                scope,
                "/desk/insight",
                Arrays.stream(Figure.Section.values())
                        .map(section -> new Part(
                                section.id(),
                                scope.word("insight." + section.id()),
                                figures.in(section).stream()
                                        .map(figure -> FigureView.first(
                                                scope, figure, figure.brief().of(scope), SHOWN))
                                        .toList()))
                        .toList());
    }

    private static List<Choice> choices(Scope scope, String path) {
        var calendar = scope.now().release().calendar();
        var today = scope.today();
        var quarter = calendar.quarterStart(today);
        var before = quarter.minusDays(1);
        return List.of(
                new Choice(
                        "This quarter",
                        scope.asked().address(path, Map.of("from", "", "until", "")),
                        scope.asked().byDefault()),
                choice(scope, path, "Last quarter", calendar.quarterStart(before), before),
                choice(scope, path, "30 days", today.minusDays(29), today),
                choice(scope, path, "Fiscal year", calendar.yearOf(today).from(), today));
    }

    private static Choice choice(Scope scope, String path, String name, LocalDate from, LocalDate until) {
        var asked = scope.asked();
        return new Choice(
                name,
                asked.address(path, Map.of("from", from.toString(), "until", until.toString())),
                !asked.byDefault() && asked.from().equals(from) && asked.until().equals(until));
    }
}

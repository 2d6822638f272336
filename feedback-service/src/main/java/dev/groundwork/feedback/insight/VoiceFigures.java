package dev.groundwork.feedback.insight;

import dev.groundwork.feedback.page.Day;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is in the way of a sale, and how soon questions are answered.
record VoiceFigures(Voiced voiced) {

    List<Figure> all() {
        return List.of(
                new Figure("challenges", Figure.Section.CHALLENGES, this::challenges),
                new Figure("answers", Figure.Section.ANSWERS, this::answers));
    }

    private Table challenges(Scope scope) {
        var challenges = voiced.challenges(scope.asked()).stream()
                .filter(each -> scope.spoken().in(each.text()))
                .toList();
        var rows = challenges.stream()
                .map(each -> List.of(
                        Cell.text(each.text()).leadingTo("/desk/items/" + each.id()),
                        Cell.count(each.times()),
                        Cell.at(each.last(), scope.asked().zone()),
                        Cell.named(each.state(), scope.word("state." + each.state())),
                        Cell.item(each.id())))
                .toList();
        var all = challenges.stream().mapToInt(Voiced.Challenge::times).sum();
        return Table.of(
                        List.of("text", "times", "last", "state", "id"),
                        rows,
                        all == 0
                                ? "Nobody said what is in the way."
                                : "%,d said, %,d of them different.".formatted(all, challenges.size()))
                .drawn(new Table.Chart("text", "times", null, null));
    }

    /// By the week in which they were asked, the last one first, and never by who answers: nobody is timed.
    private Table answers(Scope scope) {
        var questions = voiced.asked(scope).stream()
                .filter(each -> scope.spoken()
                        .in(
                                each.text(),
                                Objects.equals(each.product(), scope.asked().product())))
                .toList();
        var rows = new ArrayList<List<Cell>>();
        var monday = scope.asked().from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = monday; !week.isAfter(scope.asked().until()); week = week.plusWeeks(1)) {
            var first = week;
            var asked =
                    questions.stream().filter(each -> isIn(scope, each, first)).toList();
            rows.addFirst(row(
                    scope, new Cell(first.toString(), "Week of " + Day.of(first).text(), null), asked));
        }
        return Table.of(List.of("week", "asked", "answered", "waiting", "median"), rows, headline(scope, questions))
                .drawn(new Table.Chart("week", "asked", "answered", "median"));
    }

    private static boolean isIn(Scope scope, Voiced.Question question, LocalDate week) {
        var day = question.receivedAt().atZone(scope.asked().zone()).toLocalDate();
        return !day.isBefore(week) && day.isBefore(week.plusWeeks(1));
    }

    private static List<Cell> row(Scope scope, Cell week, List<Voiced.Question> asked) {
        return List.of(
                week,
                Cell.count(asked.size()),
                Cell.count(answered(asked)),
                Cell.count(Math.toIntExact(
                        asked.stream().filter(Voiced.Question::isOpen).count())),
                Cell.took(median(scope, asked)));
    }

    private static int answered(List<Voiced.Question> asked) {
        return Math.toIntExact(
                asked.stream().filter(each -> each.firstAnswer() != null).count());
    }

    /// Of a product there is one who answers, so its time would be a person's: that is told to nobody. Of some
    /// questions nobody knows when they were asked.
    private static @Nullable Duration median(Scope scope, List<Voiced.Question> asked) {
        if (scope.asked().product() != null) {
            return null;
        }
        var times = asked.stream()
                .filter(each -> !each.timeless() && each.firstAnswer() != null)
                .map(each -> Duration.between(each.receivedAt(), each.firstAnswer()))
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return null;
        }
        var middle = times.size() / 2;
        return times.size() % 2 == 1
                ? times.get(middle)
                : times.get(middle - 1).plus(times.get(middle)).dividedBy(2);
    }

    private static String headline(Scope scope, List<Voiced.Question> questions) {
        var counts = "%,d asked, %,d answered so far.".formatted(questions.size(), answered(questions));
        if (scope.asked().product() != null) {
            return counts + " How long it took is not told for one product: that would time whoever answers it.";
        }
        var median = median(scope, questions);
        return median == null ? counts : counts + " Half of them within " + Cell.spoken(median) + ".";
    }
}

package dev.groundwork.feedback.searchlog;

import java.util.List;
import java.util.stream.IntStream;

/// What was searched for and not answered, as its template and its JSON show it. At the desk, counts begin with one;
/// words begin with the second search.
///
/// @param days how many days back
/// @param unanswered searches without a confident answer; `rows` are their words
/// @param seenOnce those of them whose words are not shown
public record SearchesView(
        int days,
        int searches,
        int unanswered,
        int clicked,
        int deflected,
        int seenOnce,
        List<Searches.Unanswered> rows) {

    /// How far back one may look, in days.
    static final List<Integer> CHOICES = List.of(7, 30, 90, 365);

    /// Another number of days.
    public record Choice(int days, String address, boolean current) {}

    static SearchesView of(int days, Searches.Totals totals, List<Searches.Unanswered> rows) {
        return new SearchesView(
                days,
                totals.searches(),
                totals.unanswered(),
                totals.clicked(),
                totals.deflected(),
                totals.seenOnce(),
                rows);
    }

    List<Choice> choices() {
        return IntStream.range(0, CHOICES.size())
                .map(CHOICES::get)
                .mapToObj(choice -> new Choice(choice, "/desk/searches?days=" + choice, choice == days))
                .toList();
    }
}

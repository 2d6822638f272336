package dev.groundwork.feedback.said;

import dev.groundwork.feedback.live.PageRef;
import dev.groundwork.feedback.page.Day;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What sales said and marketing did, as the template shows it.
///
/// @param page that alone is told of; null for all
/// @param earlier the place where the list goes on; null at its end
public record SaidView(
        @Nullable PageRef page,
        List<Entry> entries,
        @Nullable String earlier) {

    /// What one page answers since a day.
    ///
    /// @param questions the most wanted first
    /// @param more how many questions there are besides
    /// @param decided what came of a question to reps; null where the page asked none
    public record Entry(
            PageRef page,
            @Nullable String benefit,
            Day day,
            List<Question> questions,
            int more,
            List<Line> lines,
            @Nullable Decided decided) {}

    /// A question in the words of who asked it.
    ///
    /// @param people who had it; null where they are fewer than the smallest group
    /// @param names of those who want to be named
    public record Question(String text, @Nullable Integer people, List<String> names) {}

    /// What was said otherwise, in a sentence.
    ///
    /// @param names of those who want to be named
    public record Line(String text, List<String> names) {}

    /// What was asked of reps, what they said, and what was decided.
    ///
    /// @param chosen what they chose, a sentence each
    /// @param quotes what they said, without who said it
    /// @param names of those who took part and want to be named
    public record Decided(
            String question, List<String> chosen, List<String> quotes, List<String> names, String what, String why) {}
}

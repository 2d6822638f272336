package dev.groundwork.feedback.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a page shows about itself. A count of fewer people than the smallest group is missing, so that nobody can be
/// told from it.
///
/// @param since the first day of the quarter in which `heard`, `worked` and `failed` are counted
/// @param heard how often the objection was heard
/// @param worked how often the answer worked
/// @param failed how often it did not
/// @param votes how many readers said whether the page was worth it
/// @param worth to how many of those it was
/// @param lines that worked for colleagues
/// @param questions of colleagues that the page answers
/// @param hidden whether anything is missing for being too small
record Summary(
        String page,
        LocalDate since,
        @Nullable Integer heard,
        @Nullable Integer worked,
        @Nullable Integer failed,
        @Nullable Integer votes,
        @Nullable Integer worth,
        boolean hidden,
        List<String> lines,
        List<Counts.Question> questions) {

    Summary {
        lines = List.copyOf(lines);
        questions = List.copyOf(questions);
    }

    static Summary of(
            String page,
            LocalDate since,
            Counts.Heard heard,
            Counts.Worth worth,
            List<String> lines,
            List<Counts.Question> questions,
            int smallestGroup) {
        var heardHidden = heard.people() < smallestGroup;
        var outcomesHidden = heard.tried() < smallestGroup;
        var votesHidden = worth.votes() < smallestGroup;
        return new Summary(
                page,
                since,
                heardHidden ? null : heard.times(),
                outcomesHidden ? null : heard.worked(),
                outcomesHidden ? null : heard.failed(),
                votesHidden ? null : worth.votes(),
                votesHidden ? null : worth.worth(),
                heardHidden || outcomesHidden || votesHidden,
                lines,
                questions);
    }

    /// In how many of a hundred tries the answer worked; empty where too few people tried.
    Optional<Long> workedPercent() {
        if (worked == null || failed == null || worked + failed == 0) {
            return Optional.empty();
        }
        return Optional.of(Math.round(100.0 * worked / (worked + failed)));
    }
}

package dev.groundwork.release;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the content promises its readers.
///
/// @param required front matter fields by type id; `all` holds for every type
/// @param sections headings of the second level that a page of the type must have, by type id
/// @param reviewEveryDays the review interval of a page that names none
/// @param smallestGroup counts of fewer people than this are hidden from reps
/// @param answerWithin the time within which a question is answered, in words: `1 working day`
public record Policy(
        Map<String, List<String>> required,
        Map<String, List<String>> sections,
        int reviewEveryDays,
        int smallestGroup,
        String answerWithin) {

    private static final Pattern DAYS =
            Pattern.compile("(\\d{1,3}) (?:working )?(days?|weeks?)", Pattern.CASE_INSENSITIVE);
    private static final int FRIDAY = DayOfWeek.FRIDAY.getValue();

    /// Nothing asked of any page: how a folder without `portal.yaml` is built.
    public static final Policy LENIENT = new Policy(Map.of(), Map.of(), 180, 5, "1 working day");

    /// The last day of the time within which a question of this day is answered, Saturdays and Sundays not counted;
    /// empty
    /// where the words name no whole days.
    public Optional<LocalDate> answerBy(LocalDate asked) {
        var named = DAYS.matcher(answerWithin.strip());
        if (!named.matches()) {
            return Optional.empty();
        }
        var days = Integer.parseInt(named.group(1)) * (named.group(2).startsWith("week") ? 5 : 1);
        var day = asked;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() > FRIDAY ? 0 : 1;
        }
        return Optional.of(day);
    }

    public List<String> requiredOf(PageType type) {
        var fields = new ArrayList<>(required.getOrDefault("all", List.of()));
        fields.addAll(required.getOrDefault(type.id(), List.of()));
        return List.copyOf(fields);
    }

    public List<String> sectionsOf(PageType type) {
        return sections.getOrDefault(type.id(), List.of());
    }
}

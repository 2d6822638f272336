package dev.groundwork.feedback.desk;

import dev.groundwork.feedback.live.LiveRelease;
import dev.groundwork.feedback.page.Day;
import dev.groundwork.release.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the forms of the desk offer.
///
/// @param me the address of who looks; null where nobody signs in
/// @param people who can take care of an item
/// @param days until when it can be put aside
public record Choices(@Nullable String me, List<Person> people, List<Day> days) {

    private static final List<Integer> AHEAD = List.of(1, 7, 30);

    static Choices of(LiveRelease live, LocalDate today, @Nullable String me) {
        return new Choices(
                me,
                live.release().people().values().stream()
                        .sorted(Comparator.comparing(Person::name))
                        .toList(),
                AHEAD.stream().map(days -> Day.named(today.plusDays(days))).toList());
    }
}

package dev.groundwork.feedback.site;

import dev.groundwork.release.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A page that was here and is not shown any more.
///
/// @param title null where the release does not know it any more
/// @param until its last day, where that is known
/// @param person whom to ask, where anybody is named
public record Gone(
        @Nullable String title,
        @Nullable LocalDate until,
        @Nullable Person person) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// The same in two sentences, for who cannot be shown a page.
    public String sentences() {
        var what = title == null
                ? "The page that was here is not shown any more."
                : "“%s” was valid until %s."
                        .formatted(title, until == null ? "a day that has passed" : DAY.format(until));
        return what + (person == null ? "" : " Ask %s (%s) what holds now.".formatted(person.name(), person.email()))
                + " Search for what replaced it.";
    }
}

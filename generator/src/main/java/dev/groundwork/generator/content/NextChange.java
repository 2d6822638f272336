package dev.groundwork.generator.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When the clock alone will next change what a build makes.
public final class NextChange {

    private NextChange() {}

    /// Null when it never will.
    public static @Nullable Instant after(Content content, Published published) {
        var at = published.at();
        var zone = content.portal().site().timeZone();
        var words = content.portal().vocabularies().stream()
                .flatMap(vocabulary -> vocabulary.entries().stream())
                .map(Vocabulary.Entry::publishFrom);
        var starts = content.pages().stream()
                .filter(page -> !page.schedule().draft())
                .map(page -> page.schedule().from());
        // The home page says when the quiet time begins, and then when it ends.
        var quiet = published.nextQuietTime().stream()
                .map(time -> time.includes(published.today()) ? time.until().plusDays(1) : time.from());
        var days = Stream.concat(quiet, published.pages().stream().flatMap(NextChange::days))
                .map(day -> day.atStartOfDay(zone).toInstant());
        return Stream.of(words, starts, days)
                .flatMap(instants -> instants)
                .filter(Objects::nonNull)
                .filter(instant -> instant.isAfter(at))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Stream<LocalDate> days(Page page) {
        var positioning = page.toCome().positioning();
        return Stream.of(
                        dayAfter(page.schedule().until()),
                        page.reviewDue(),
                        page.toCome().launchDate(),
                        positioning == null ? null : dayAfter(positioning.closes()))
                .filter(Objects::nonNull);
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }
}

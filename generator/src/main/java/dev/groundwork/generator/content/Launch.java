package dev.groundwork.generator.content;

import dev.groundwork.release.PageType;
import dev.groundwork.release.QuietTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The day on which something is launched.
///
/// @param field of the front matter that says so
/// @param toCome whether the day is still to come
/// @param quiet the quiet time that the day falls into; null where it does not
public record Launch(
        Page page,
        String field,
        LocalDate day,
        boolean toCome,
        @Nullable QuietTime quiet) {

    /// All that the content tells of, drafts too, by day.
    public static List<Launch> all(Content content, Instant at) {
        return content.pages().stream()
                .flatMap(page -> of(page, content.portal(), at).stream())
                .sorted(Comparator.comparing(Launch::day)
                        .thenComparing(launch -> launch.page().path()))
                .toList();
    }

    /// What this page launches: something with a `launch-date`, or else a page of type launch itself.
    static Optional<Launch> of(Page page, Portal portal, Instant at) {
        var zone = portal.site().timeZone();
        var calendar = portal.calendar();
        var day = page.toCome().launchDate();
        if (day != null) {
            // Where a launch-date is given it alone counts, or a build could fail on the day after it.
            var toCome = day.isAfter(at.atZone(zone).toLocalDate());
            return Optional.of(new Launch(
                    page, "launch-date", day, toCome, calendar.quietOn(day).orElse(null)));
        }
        var from = page.schedule().from();
        if (page.type() != PageType.LAUNCH || from == null) {
            return Optional.empty();
        }
        var seen = from.atZone(zone).toLocalDate();
        return Optional.of(new Launch(
                page,
                "publish-from",
                seen,
                from.isAfter(at),
                calendar.quietOn(seen).orElse(null)));
    }

    public @Nullable String reason() {
        return page.toCome().quietOverride();
    }

    /// Whether it must be moved or explained. A day that has come never is, and drafts may dream.
    public boolean isRefused() {
        return toCome && quiet != null && reason() == null && !page.schedule().draft();
    }
}

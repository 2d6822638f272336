package dev.groundwork.generator.content;

import dev.groundwork.release.PageType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Keeps launches out of the days on which sales closes its quarter.
final class QuarterEndGuard {

    static final String OVERRIDE = "quiet-override";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Portal portal;
    private final Instant at;

    QuarterEndGuard(Portal portal, Instant at) {
        this.portal = portal;
        this.at = at;
    }

    /// A day on which something begins, and the field that says so.
    private record Start(String field, LocalDate day) {}

    /// Reports a launch to come that falls into a quiet time without a reason. Drafts may dream.
    void check(Fields fields, PageType type, Page.Schedule schedule, Page.ToCome toCome) {
        if (fields.has(OVERRIDE)) {
            return;
        }
        if (fields.names().contains(OVERRIDE)) {
            fields.problem(OVERRIDE, "quiet-override gives no reason. Write why it cannot wait: readers will see it.");
        } else if (!schedule.draft()) {
            start(type, schedule, toCome).ifPresent(start -> refuseQuiet(fields, start));
        }
    }

    private Optional<Start> start(PageType type, Page.Schedule schedule, Page.ToCome toCome) {
        var zone = portal.site().timeZone();
        if (toCome.launchDate() != null) {
            // Where a launch-date is given it alone counts, or a build could fail on the day after it.
            return Optional.of(new Start("launch-date", toCome.launchDate()))
                    .filter(start -> start.day().isAfter(at.atZone(zone).toLocalDate()));
        }
        return Optional.ofNullable(schedule.from())
                .filter(from -> type == PageType.LAUNCH && from.isAfter(at))
                .map(from -> new Start("publish-from", from.atZone(zone).toLocalDate()));
    }

    private void refuseQuiet(Fields fields, Start start) {
        var calendar = portal.calendar();
        calendar.quietOn(start.day())
                .ifPresent(quiet -> fields.problem(
                        start.field(),
                        "%s %s falls into the quiet time from %s to %s (%s). The first day that passes is %s. Move it, or write 'quiet-override: ...' with the reason why it cannot wait."
                                .formatted(
                                        start.field(),
                                        DAY.format(start.day()),
                                        DAY.format(quiet.from()),
                                        DAY.format(quiet.until()),
                                        calendar.quietPart(),
                                        calendar.firstOpenDay(start.day()))));
    }
}
